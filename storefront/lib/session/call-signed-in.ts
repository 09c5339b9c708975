import { type Call, callApi, Problem } from '../../api/client.ts'
import type { Session } from './session.ts'

/** `callApi` as the person who is signed in: a token that ended in between is renewed once, unseen. */
export async function callSignedIn<T>(session: Session, path: string, call: Call = {}): Promise<T> {
  const token = await session.token()
  try {
    return await callApi<T>(path, bearing(token, call))
  } catch (problem) {
    if (!isRefusedToken(problem)) throw problem
  }
  try {
    return await callApi<T>(path, bearing(await session.renew(token), call))
  } catch (problem) {
    if (isRefusedToken(problem)) session.lose()
    throw problem
  }
}

function bearing(token: string, call: Call): Call {
  return { ...call, headers: { ...call.headers, authorization: `Bearer ${token}` } }
}

function isRefusedToken(problem: unknown): boolean {
  return problem instanceof Problem && problem.status === 401
}
