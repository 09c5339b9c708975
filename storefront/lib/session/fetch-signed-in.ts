import { problemOf, unreachable } from '../../api/problem.ts'
import type { Session } from './session.ts'

/** What is not JSON, as the person who is signed in: a token that ended in between is renewed once. Throws Problem. */
export async function fetchSignedIn(session: Session, path: string, { accept }: { accept: string }): Promise<Response> {
  const token = await session.token()
  const first = await ask(path, token, accept)
  const response = first.status === 401 ? await ask(path, await session.renew(token), accept) : first
  if (!response.ok) throw await problemOf(response)
  return response
}

async function ask(path: string, token: string, accept: string): Promise<Response> {
  try {
    return await fetch(`/v1${path}`, { headers: { accept, authorization: `Bearer ${token}` }, cache: 'no-store' })
  } catch (cause) {
    throw unreachable(cause)
  }
}
