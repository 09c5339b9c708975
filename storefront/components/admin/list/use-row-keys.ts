'use client'
import { type RefObject, useEffect } from 'react'

/** J and K (by place on the keyboard, so in an Arabic layout too) move through the rows; arrows once one is in them. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isElsewhere(event.target)) return
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
      const at = links.indexOf(document.activeElement as HTMLElement)
      const step = stepOf(event, at >= 0)
      const next = step && links[at < 0 ? (step > 0 ? 0 : -1) : at + step]
      if (!next) return
      event.preventDefault()
      next.focus({ preventScroll: true })
      next.closest('tr')?.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list])
}

function stepOf({ code }: KeyboardEvent, inRows: boolean): 1 | -1 | 0 {
  if (code === 'KeyJ' || (inRows && code === 'ArrowDown')) return 1
  if (code === 'KeyK' || (inRows && code === 'ArrowUp')) return -1
  return 0
}

/** Someone is typing, or a menu or dialog has the keyboard. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=menu], [role=dialog]') !== null
  )
}
