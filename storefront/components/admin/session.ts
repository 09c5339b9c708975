'use client'
import { useQuery } from '@tanstack/react-query'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import type { Call } from '@/api/client.ts'
import type { Me } from '@/api/team-shapes.ts'
import { currentSession } from '@/lib/session/browser-session.ts'
import { callLooking, currentView } from '@/lib/session/browser-view.ts'
import { callSignedIn } from '@/lib/session/call-signed-in.ts'
import { signInPath } from '@/lib/session/next-path.ts'
import type { SessionState } from '@/lib/session/session.ts'

export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, state, stateOnServer)
}

const subscribe = (listener: () => void) => currentSession().subscribe(listener)
const state = () => currentSession().state()
const stateOnServer = () => 'unknown' as const

/** A call as the person who is signed in; about a store that a super admin looks at, with the token of the look. */
export function call<T>(path: string, options?: Call): Promise<T> {
  const look = currentView().token(path)
  if (look !== undefined) return callLooking<T>(look, path, options)
  return callSignedIn<T>(currentSession(), path, options)
}

/** Who is signed in. Someone who is not is sent to the sign-in page, which brings them back. */
export function useMe() {
  const state = useSessionState()
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams().toString()
  useEffect(() => {
    if (state === 'signedOut') router.replace(signInPath(search ? `${path}?${search}` : path))
  }, [state, router, path, search])
  const me = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => call<Me>('/me', { signal }),
    enabled: state !== 'signedOut',
    staleTime: 60_000,
  })
  return { me, leaving: state === 'signedOut' }
}
