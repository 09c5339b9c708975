import type { IncomingHttpHeaders } from 'node:http'
import proxy from '@fastify/http-proxy'
import fastify, { type FastifyReply } from 'fastify'
import { mailbox } from '#dev/mailbox.ts'

export type EdgeSettings = {
  port: number
  /** Where the API and the storefront listen. */
  apiUrl: string
  webUrl: string
  /** The folder the mailbox adapter writes to. */
  mailFolder: string
  /** Hand web sockets on to the storefront: its watch mode reloads pages that way. */
  webSockets?: boolean
}

type Asking = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string } }

const apiPaths = ['/v1', '/docs', '/.well-known', '/openapi.json']

/**
 * The one origin browsers talk to, as the load balancer is in the cloud: API paths go to the API, everything else to the
 * storefront, the host `mail.localhost` to the local mailbox. Bodies and event streams pass through unbuffered.
 */
export async function startEdge(settings: EdgeSettings) {
  const { apiUrl, webUrl } = settings
  const app = fastify({ forceCloseConnections: true, requestTimeout: 0, routerOptions: { maxParamLength: 2_000 } })
  await app.register(mailbox, { folder: settings.mailFolder, constraints: { host: /^mail\.localhost(:\d+)?$/ } })
  for (const prefix of apiPaths)
    await app.register(proxy, { ...passing('API'), upstream: apiUrl, prefix, rewritePrefix: prefix })
  const sockets = settings.webSockets ? { websocket: true as const, wsUpstream: webUrl.replace(/^http/, 'ws') } : {}
  await app.register(proxy, { ...passing('storefront'), upstream: webUrl, prefix: '/', ...sockets })
  // Both loopback addresses: browsers try either for a name below localhost.
  await app.listen({ port: settings.port, host: 'localhost' })
  return { port: settings.port, stop: () => app.close() }
}

const passing = (target: string) => ({
  undici: { connections: 256, pipelining: 1, headersTimeout: 120_000, bodyTimeout: 0 },
  disableRequestLogging: true,
  replyOptions: {
    rewriteRequestHeaders: (request: Asking, headers: Record<string, unknown>) => ({
      ...headers,
      ...forwarded(request),
    }),
    onError: (reply: unknown) => void away(reply as FastifyReply, target),
  },
  wsClientOptions: {
    rewriteRequestHeaders: (headers: Record<string, unknown>, request: Asking) => ({
      ...headers,
      ...forwarded(request),
      origin: request.headers.origin,
    }),
  },
})

/** This is the first hop: what a browser says in these headers is not believed but replaced. */
const forwarded = (request: Asking) => ({
  host: request.headers.host,
  'x-forwarded-for': request.socket.remoteAddress?.replace(/^::ffff:/, ''),
  'x-forwarded-proto': 'http',
  'x-forwarded-host': request.headers.host,
})

function away(reply: FastifyReply, target: string) {
  const detail = `The ${target} does not answer. It may be starting: try again in a moment.`
  reply.code(502).header('retry-after', '2').header('cache-control', 'no-store')
  if (target !== 'API') return reply.type('text/html; charset=utf-8').send(awayPage(detail))
  const problem = { type: 'about:blank', title: 'Bad gateway', status: 502, code: 'bad_gateway', detail }
  return reply.type('application/problem+json').send(JSON.stringify(problem))
}

const awayPage = (detail: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2">
<title>One moment</title><style>body{font:16px/1.6 system-ui,sans-serif;color:#1c1917;background:#fafaf9;display:grid;place-items:center;min-height:100vh;margin:0}
main{max-width:26rem;padding:2rem}h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:0;color:#57534e}</style></head>
<body><main><h1>One moment</h1><p>${detail}</p></main></body></html>`
