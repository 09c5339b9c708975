import type { Call } from '../../api/client.ts'
import { callApi, Problem } from '../../api/client.ts'
import { currentSession } from './browser-session.ts'
import { type ViewParts, ViewSession } from './view.ts'

let view: ViewSession | undefined

/** The look of this tab; gone with the person who is signed in. */
export function currentView(): ViewSession {
  view ??= open()
  return view
}

function open(): ViewSession {
  const opened = new ViewSession({ kept: storageOfTab(), now: Date.now })
  currentSession().subscribe(() => {
    if (currentSession().state() === 'signedOut') opened.forget()
  })
  return opened
}

/** A browser that stores nothing keeps the look until the next reload. */
function storageOfTab(): ViewParts['kept'] {
  try {
    return window.sessionStorage
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {} }
  }
}

const overCodes: Record<string, 'time' | 'ended'> = {
  token_expired: 'time',
  view_ended: 'ended',
  session_ended: 'ended',
}

/** `callApi` with the token of a look. It is not renewed: once it is refused, the look is over. */
export async function callLooking<T>(token: string, path: string, call: Call = {}): Promise<T> {
  try {
    return await callApi<T>(path, { ...call, headers: { ...call.headers, authorization: `Bearer ${token}` } })
  } catch (problem) {
    const over = problem instanceof Problem ? overCodes[problem.code] : undefined
    if (over) currentView().end(over)
    throw problem
  }
}
