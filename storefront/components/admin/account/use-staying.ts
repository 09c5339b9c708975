'use client'
import { useEffect, useRef, useState } from 'react'

/** For a button that leads away from the page as a link does. */
export const leadsAway = { 'data-leads-away': true }

type Staying = {
  /** What the person was about to do, held back until they say so: a link, a button that leads away, the way back. */
  leave: (() => void) | undefined
  stay: () => void
  /** Nothing would be lost any more; goes on once the history is as it was. */
  letGo: (then: () => void) => void
}

/** Keeps somebody on a page that shows what cannot be shown again. A closed or reloaded tab is asked about by the browser. */
export function useStaying(): Staying {
  const [leave, setLeave] = useState<() => void>()
  const allowed = useRef(false)
  useEffect(() => {
    const { state } = history
    // The page once more in the history: the way back leads to it first, whoever else listens.
    history.pushState(state, '')
    const onBack = () => {
      if (allowed.current) return
      history.pushState(state, '')
      setLeave(() => () => {
        allowed.current = true
        history.go(-2)
      })
    }
    const onClick = (event: MouseEvent) => {
      const way = wayOf(event)
      if (!way || allowed.current) return
      event.stopImmediatePropagation()
      event.preventDefault()
      setLeave(() => () => {
        allowed.current = true
        way.click()
        allowed.current = false
      })
    }
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('popstate', onBack)
    // Before the router hears of it.
    addEventListener('click', onClick, true)
    addEventListener('beforeunload', onClose)
    return () => {
      removeEventListener('popstate', onBack)
      removeEventListener('click', onClick, true)
      removeEventListener('beforeunload', onClose)
    }
  }, [])
  const letGo = (then: () => void) => {
    if (allowed.current) return
    allowed.current = true
    addEventListener('popstate', () => then(), { once: true })
    history.back()
  }
  return { leave, stay: () => setLeave(undefined), letGo }
}

/** What a press would lead away by; another tab takes nothing away from this one. */
function wayOf(event: MouseEvent): HTMLElement | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  if (!(event.target instanceof Element)) return null
  return event.target.closest<HTMLElement>('a[href]:not([target], [download]), [data-leads-away]')
}
