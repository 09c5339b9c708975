'use client'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { currentSession } from '@/lib/session/browser-session.ts'
import { nextPath } from '@/lib/session/next-path.ts'
import { useSessionState } from '../session.ts'

/** Where someone goes once signed in, here or in another tab: to the page they asked for, else to their first store. */
export function useLanding(): { asked: string | undefined } {
  const state = useSessionState()
  const router = useRouter()
  const asked = nextPath(useSearchParams().get('next'))
  useEffect(() => {
    // Someone with a living session who opens this page is not asked again; for everyone else the form is there already.
    if (state === 'unknown')
      currentSession()
        .token()
        .catch(() => {})
    if (state === 'signedIn') router.replace(asked ?? '/')
  }, [state, asked, router])
  return { asked }
}
