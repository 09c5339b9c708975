import { callApi } from '../../api/client.ts'
import { hasCookie, writeCookie } from '../cookie.ts'
import { type Grant, type Notice, Session } from './session.ts'

const name = 'sadu-session'
const traceCookie = 'sadu_signed_in'
let session: Session | undefined

/** The session of this tab. Web Locks make tabs take turns; the channel carries renewals and sign-outs between them. */
export function currentSession(): Session {
  session ??= open()
  return session
}

function open(): Session {
  const channel = new BroadcastChannel(name)
  const opened = new Session({
    refresh: () => callApi<Grant>('/auth/refresh', { method: 'POST', body: {} }),
    end: () => callApi('/auth/logout', { method: 'POST', body: {} }),
    // Locks are missing on a plain-http address that is not localhost; there each tab refreshes for itself.
    exclusively: async work => (navigator.locks ? await navigator.locks.request(name, () => work()) : await work()),
    tell: notice => channel.postMessage(notice),
    trace: {
      found: () => hasCookie(traceCookie),
      leave: () => writeCookie(traceCookie, '1', { days: 365 }),
      wipe: () => writeCookie(traceCookie, '', { days: 0 }),
    },
    now: Date.now,
  })
  channel.addEventListener('message', event => opened.hear(event.data as Notice))
  return opened
}
