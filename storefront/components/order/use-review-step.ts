'use client'
import { useCallback, useEffect, useState } from 'react'

const hash = '#review'

/** The review is a step in the tab's history, so the back button goes from it to the fields, not out of the order. */
export function useReviewStep(): [boolean, (show: boolean) => void] {
  const [reviewing, setReviewing] = useState(false)
  useEffect(() => {
    // A reload begins at the fields: they are filled in, and nothing was agreed to yet.
    if (location.hash === hash) window.history.replaceState(null, '', location.pathname)
    const follow = () => setReviewing(location.hash === hash)
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const show = useCallback((wanted: boolean) => {
    if (wanted) window.history.pushState(null, '', hash)
    else if (location.hash === hash) window.history.replaceState(null, '', location.pathname)
    setReviewing(wanted)
    window.scrollTo({ top: 0 })
  }, [])
  return [reviewing, show]
}
