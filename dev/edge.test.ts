import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { startEdge } from '#dev/edge.ts'
import { freePort } from '#dev/ports.ts'

type Answer = { status: number; headers: IncomingMessage['headers']; body: string }

async function upstream(t: Test, name: string, answer?: (request: IncomingMessage, reply: ServerResponse) => void) {
  const server = createServer(async (request, reply) => {
    if (answer) return answer(request, reply)
    let body = ''
    for await (const chunk of request) body += chunk
    const { method, url, headers } = request
    reply.setHeader('x-answered-by', name).end(JSON.stringify({ name, method, url, headers, body: body.length }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`
}

async function edge(t: Test, urls: { apiUrl: string; webUrl: string }) {
  const mailFolder = mkdtempSync(join(tmpdir(), 'sadu-mail-'))
  const running = await startEdge({ ...urls, mailFolder, port: await freePort() })
  t.teardown(async () => {
    await running.stop()
    rmSync(mailFolder, { recursive: true })
  })
  const ask = (
    host: string,
    path: string,
    options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) => call(running.port, host, path, options)
  return { ...running, ask, mailFolder }
}

async function call(
  port: number,
  host: string,
  path: string,
  options: { method?: string; headers?: object; body?: string },
) {
  const sent = request({
    port,
    host: '127.0.0.1',
    path,
    method: options.method ?? 'GET',
    headers: { ...options.headers, host },
  })
  sent.end(options.body)
  const [reply] = (await once(sent, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of reply) body += chunk
  return { status: reply.statusCode!, headers: reply.headers, body } as Answer
}

test('the edge', async t => {
  const apiUrl = await upstream(t, 'api')
  const webUrl = await upstream(t, 'web')
  const { ask, mailFolder } = await edge(t, { apiUrl, webUrl })

  t.test('sends API paths of every host to the API', async t => {
    const paths = [
      '/v1',
      '/v1/me?a=1&b=%20',
      '/v1/a/b',
      '/docs',
      '/docs/json',
      '/.well-known/jwks.json',
      '/openapi.json',
    ]
    for (const path of paths)
      t.match(JSON.parse((await ask('bloom.localhost:3000', path)).body), { name: 'api', url: path }, path)
  })

  t.test('sends everything else to the storefront', async t => {
    const paths = ['/', '/ar?x=1', '/v10', '/docsy', '/_next/static/a.js', '/v1x/y', '/%D8%B2%D9%87%D9%88%D8%B1']
    for (const path of paths)
      t.match(JSON.parse((await ask('bloom.localhost:3000', path)).body), { name: 'web', url: path }, path)
  })

  t.test('passes the host and says who asks, whatever the browser claims', async t => {
    const headers = { 'x-forwarded-for': '8.8.8.8', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' }
    for (const path of ['/v1/me', '/']) {
      const seen = JSON.parse((await ask('bloom.localhost:3000', path, { headers })).body).headers
      t.equal(seen.host, 'bloom.localhost:3000')
      t.equal(seen['x-forwarded-for'], '127.0.0.1')
      t.equal(seen['x-forwarded-host'], 'bloom.localhost:3000')
      t.equal(seen['x-forwarded-proto'], 'http')
    }
  })

  t.test('passes methods, headers and bodies of any size and type', async t => {
    const body = 'x'.repeat(2_000_000)
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k-12345678', authorization: 'Bearer t' }
    const reply = await ask('bloom.localhost', '/v1/storefront/bloom/orders', { method: 'POST', headers, body })
    t.match(JSON.parse(reply.body), { method: 'POST', body: body.length, headers })
    t.equal(reply.headers['x-answered-by'], 'api')
    t.match(JSON.parse((await ask('x.localhost', '/v1/a', { method: 'PATCH', body: '{}' })).body), {
      method: 'PATCH',
      body: 2,
    })
    t.match(JSON.parse((await ask('x.localhost', '/v1/a', { method: 'DELETE' })).body), { method: 'DELETE' })
  })

  t.test('shows the mailbox on its own host only', async t => {
    writeFileSync(join(mailFolder, 'm1.eml'), 'Subject: Your order\r\nTo: a@b.test\r\n\r\nThank you')
    const reply = await ask('mail.localhost:3000', '/')
    t.match(reply.body, /Your order/)
    t.match(reply.headers['content-type'], /html/)
    t.equal((await ask('mail.localhost:3000', '/nothing/here')).status, 404)
    t.match(JSON.parse((await ask('bloom.localhost:3000', '/m1')).body), { name: 'web' })
  })
})

test('an event stream arrives as it is written', async t => {
  const written: ServerResponse[] = []
  const apiUrl = await upstream(t, 'api', (_request, reply) => {
    written.push(reply)
    reply.writeHead(200, { 'content-type': 'text/event-stream' })
    reply.write('event: one\n\n')
  })
  const { port } = await edge(t, { apiUrl, webUrl: apiUrl })
  const sent = request({ port, host: '127.0.0.1', path: '/v1/tenants/bloom/stream' }).end()
  const [reply] = (await once(sent, 'response')) as [IncomingMessage]
  t.equal(String((await once(reply, 'data'))[0]), 'event: one\n\n')
  written[0]!.write('event: two\n\n')
  t.equal(String((await once(reply, 'data'))[0]), 'event: two\n\n')
  sent.destroy()
  await once(written[0]!, 'close')
  t.pass('and the API hears that the reader has left')
})

test('a target that is away', async t => {
  const nowhere = `http://127.0.0.1:${await freePort()}`
  const { ask } = await edge(t, { apiUrl: nowhere, webUrl: nowhere })

  t.test('is a problem for callers of the API', async t => {
    const reply = await ask('bloom.localhost', '/v1/me')
    t.equal(reply.status, 502)
    t.match(reply.headers, { 'content-type': /^application\/problem\+json/, 'retry-after': '2' })
    t.match(JSON.parse(reply.body), { code: 'bad_gateway', status: 502 })
  })

  t.test('is a page for people', async t => {
    const reply = await ask('bloom.localhost', '/')
    t.equal(reply.status, 502)
    t.match(reply.body, /The storefront does not answer/)
  })
})
