'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Problem } from '@/api/problem.ts'
import { ToastProvider } from '@/components/ui/toast.tsx'
import { useSessionState } from './session.ts'

/** What the whole area shares: cached answers (dropped with the session) and notices. */
export function AdminProviders({ children }: { children: ReactNode }) {
  const [client] = useState(newQueryClient)
  const state = useSessionState()
  const before = useRef(state)
  useEffect(() => {
    // Whoever was nobody all along has asked for nothing of their own, and waits for what they did ask for.
    if (before.current === 'signedIn' && state === 'signedOut') client.clear()
    before.current = state
  }, [state, client])
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>{children}</ToastProvider>
    </QueryClientProvider>
  )
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Asked even when the browser thinks it is offline: it is often wrong, and an error with a retry is more honest than waiting.
      queries: { networkMode: 'always', retry: isWorthRetrying, staleTime: 10_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

function isWorthRetrying(failures: number, problem: unknown): boolean {
  const status = problem instanceof Problem ? problem.status : 0
  return failures < 2 && (status === 0 || status >= 500)
}
