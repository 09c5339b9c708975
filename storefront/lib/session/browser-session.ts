import { callApi } from '../../api/client.ts'
import { type Grant, type Notice, Session } from './session.ts'

const name = 'sadu-session'

/** The session of this tab. Web Locks make tabs take turns; the channel carries renewals and sign-outs between them. */
export function openSession(): Session {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  const session = new Session({
    refresh: () => callApi<Grant>('/auth/refresh', { method: 'POST', body: {} }),
    end: () => callApi('/auth/logout', { method: 'POST', body: {} }),
    // Locks are missing on a plain-http address that is not localhost; there each tab refreshes for itself.
    exclusively: work => (navigator.locks ? navigator.locks.request(name, work) : work()) as ReturnType<typeof work>,
    tell: notice => channel?.postMessage(notice),
    now: Date.now,
  })
  channel?.addEventListener('message', event => session.hear(event.data as Notice))
  return session
}
