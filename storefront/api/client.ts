import { Problem, problemOf, unreachable } from './problem.ts'

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** A file goes as it is, anything else as JSON. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** The browser's one way to the API: relative /v1 on the page's own origin. Throws Problem. */
export async function callApi<T>(path: string, { method = 'GET', body, headers, signal }: Call = {}): Promise<T> {
  const isFile = body instanceof Blob
  const type: Record<string, string> =
    body === undefined ? {} : { 'content-type': isFile ? body.type : 'application/json' }
  let response: Response
  try {
    response = await fetch(`/v1${path}`, {
      method,
      headers: { accept: 'application/json', ...type, ...headers },
      body: body === undefined || isFile ? body : JSON.stringify(body),
      signal,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw unreachable(cause)
  }
  if (!response.ok) throw await problemOf(response)
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

export { Problem }
