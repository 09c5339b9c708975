'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { callApi } from '@/api/client.ts'
import { Problem } from '@/api/problem.ts'
import type { StatusChange, StatusPage } from '@/api/shapes.ts'

/** Changes the record behind a status link, then shows the page as it is by then. */
export function useStatusChange(token: string) {
  const router = useRouter()
  const [refreshing, startRefresh] = useTransition()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const busy = useRef(false)

  async function change(wanted: StatusChange): Promise<boolean> {
    if (busy.current) return false
    busy.current = true
    setSending(true)
    setProblem(undefined)
    try {
      await callApi<StatusPage>(`/status/${encodeURIComponent(token)}`, { method: 'PATCH', body: wanted })
      return true
    } catch (refused) {
      if (!(refused instanceof Problem)) throw refused
      setProblem(refused)
      return false
    } finally {
      busy.current = false
      setSending(false)
      // Also after a refusal: the page is then behind what holds.
      startRefresh(() => router.refresh())
    }
  }

  return { change, busy: sending || refreshing, problem }
}
