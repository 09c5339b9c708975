import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'

export type Answer = { status: number; body: string; headers: IncomingMessage['headers'] }

/** What a host behind the edge answers to a path written exactly so, redirects followed. No browser tidies the path. */
export async function answerTo(origin: string, path: string, redirects = 4): Promise<Answer> {
  const { host, port } = new URL(origin)
  const sent = request({ host: '127.0.0.1', port, path, headers: { host }, agent: false })
  sent.end()
  const [reply] = (await once(sent, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of reply.setEncoding('utf8')) body += chunk
  const { location } = reply.headers
  if (!location || redirects === 0) return { status: reply.statusCode!, body, headers: reply.headers }
  const next = new URL(location, origin)
  return answerTo(next.origin, next.pathname + next.search, redirects - 1)
}
