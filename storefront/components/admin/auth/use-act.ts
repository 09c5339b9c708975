'use client'
import { useLocale } from 'next-intl'
import { useRef, useState } from 'react'
import type { Locale } from '@/lib/locale.ts'
import { type AuthProblem, authProblem } from './auth-problem.ts'
import { useSecondsLeft } from './use-wait.ts'

export type Refusal = AuthProblem & { until: number | undefined }

/**
 * Something a person sets off, once at a time however often it is pressed. A refusal is kept in words; where the API
 * names a time to wait, `wait` counts it down and nothing is sent before.
 */
export function useAct() {
  const locale = useLocale() as Locale
  const flight = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const wait = useSecondsLeft(refusal?.until)

  const refuse = (cause: unknown) => {
    const said = authProblem(cause, locale)
    setRefusal({ ...said, until: said.retryAfter === undefined ? undefined : Date.now() + said.retryAfter * 1000 })
  }
  /** True once `work` is done. `meet` may deal with a refusal in its own way: then it is not said here. */
  const act = async (work: () => Promise<unknown>, meet: (cause: unknown) => boolean = () => false) => {
    if (flight.current || wait > 0) return false
    flight.current = true
    setBusy(true)
    setRefusal(undefined)
    try {
      await work()
      return true
    } catch (cause) {
      if (!meet(cause)) refuse(cause)
      return false
    } finally {
      flight.current = false
      setBusy(false)
    }
  }
  return { act, busy, refusal, wait, forget: () => setRefusal(undefined) }
}
