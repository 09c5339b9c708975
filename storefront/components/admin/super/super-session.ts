'use client'
import { useLocale } from 'next-intl'
import { useMemo, useSyncExternalStore } from 'react'
import type { Call } from '@/api/client.ts'
import { Problem } from '@/api/problem.ts'
import type { Reader } from '@/lib/format.ts'
import type { Locale } from '@/lib/locale.ts'
import { currentSession } from '@/lib/session/browser-session.ts'
import { callSignedIn } from '@/lib/session/call-signed-in.ts'
import { type Grant, Session } from '@/lib/session/session.ts'
import { call } from '../session.ts'

let session: Session | undefined

/** The super admin's own session of this tab: tokens of ten minutes, in memory, gone with the person who is signed in. */
export function superSession(): Session {
  session ??= open()
  return session
}

function open(): Session {
  const opened = new Session({
    refresh: () => call<Grant>('/admin/token', { method: 'POST', body: {} }),
    end: async () => {},
    exclusively: work => work(),
    tell: () => {},
    trace: { found: () => true, leave: () => {}, wipe: () => {} },
    now: Date.now,
  })
  currentSession().subscribe(() => {
    if (currentSession().state() === 'signedOut') opened.lose()
  })
  return opened
}

export function useIsInside(): boolean {
  return useSyncExternalStore(subscribe, isInside, () => false)
}

const subscribe = (listener: () => void) => superSession().subscribe(listener)
const isInside = () => superSession().state() === 'signedIn'

/** A call below `/v1/admin`. Where the second step has become too old, the door asks for it again. */
export async function callSuper<T>(path: string, options?: Call): Promise<T> {
  try {
    return await callSignedIn<T>(superSession(), `/admin${path}`, options)
  } catch (problem) {
    if (asksForSecondStep(problem)) superSession().lose()
    throw problem
  }
}

export function asksForSecondStep(problem: unknown): boolean {
  return problem instanceof Problem && problem.code === 'mfa_required'
}

/** Times of the reader's own zone: what happens here happens in no store. */
export function useReader(): Reader {
  const locale = useLocale() as Locale
  return useMemo(() => ({ locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }), [locale])
}
