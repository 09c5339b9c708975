'use client'
import type { ComponentProps, MouseEvent } from 'react'

/** A link within one page (filter, page of a list): the address changes, nothing is asked of the server. */
export function ShallowLink({ href, onClick, ...props }: ComponentProps<'a'> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    window.history.pushState(null, '', href)
  }
  return <a href={href} onClick={follow} {...props} />
}
