import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from 'tap'
import { startEdge } from '#dev/edge.ts'
import { freePort } from '#dev/ports.ts'
import { testApi } from '#test/api.ts'
import { aPicture, uploader } from '#test/media.ts'

test('a file on its way to the disk', async t => {
  const api = await testApi(t)
  const { rose, app, call, parts } = api
  const { start, complete } = uploader(api, '/v1/tenants/rose/media', rose.people.staff)
  const entity = { type: 'catalog_item', id: rose.items.lilies } as const
  const picture = await aPicture()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const open = async () => {
    const { mediaId, upload } = (await start({ entity, bytes: picture })).body
    const sent = request({ port, host: '127.0.0.1', method: 'PUT', path: upload.url, headers: upload.headers })
    return { mediaId, sent, answered: answerTo(sent) }
  }
  const stored = async () => {
    const keys: string[] = []
    for await (const { key } of parts.storage.list(rose.id)) keys.push(key)
    return keys
  }

  t.test('may come in pieces of unknown number', async t => {
    const { mediaId, sent, answered } = await open()
    for (let at = 0; at < picture.length; at += 500) sent.write(picture.subarray(at, at + 500))
    sent.end()
    t.equal((await answered).status, 204)
    t.match(await complete(mediaId), { body: { state: 'ready' } })
  })

  t.test('is refused as soon as it is longer than granted, without its end', async t => {
    const before = await stored()
    const { mediaId, sent, answered } = await open()
    sent.write(picture)
    sent.write('one more')
    t.match(await answered, { status: 413, code: 'media_too_large' })
    sent.destroy()
    t.same(await stored(), before)
    t.match(await complete(mediaId), { status: 409, body: { code: 'upload_missing' } })
  })

  t.test('is refused when it ends early', async t => {
    const { sent, answered } = await open()
    sent.end(picture.subarray(0, -1))
    t.match(await answered, { status: 422, code: 'media_size_differs' })
  })

  t.test('leaves nothing when the line breaks, and may be sent again', async t => {
    const before = await stored()
    const { mediaId, sent, answered } = await open()
    sent.write(picture.subarray(0, 1_000))
    await pause(100)
    sent.destroy()
    await answered.catch(() => undefined)
    await pause(100)
    t.same(await stored(), before)
    t.match(await complete(mediaId), { body: { code: 'upload_missing' } })
  })

  t.test('of two at once is kept once', async t => {
    const { upload } = (await start({ entity, bytes: picture })).body
    const put = () => call('PUT', upload.url, { body: picture, headers: upload.headers })
    const answers = await Promise.all([put(), put(), put()])
    t.same(answers.map(({ status }) => status).sort(), [204, 409, 409])
  })

  t.test('is never taken as more than any file may have', async t => {
    const { upload } = (await start({ entity, bytes: picture })).body
    const body = Buffer.alloc(10 * 1024 * 1024 + 1)
    t.match(await call('PUT', upload.url, { body, headers: upload.headers }), { status: 413 })
  })

  t.test('comes through the edge at its full size', async t => {
    const mailFolder = t.testdir()
    const edge = await startEdge({
      port: await freePort(),
      apiUrl: `http://127.0.0.1:${port}`,
      webUrl: 'http://127.0.0.1:9',
      mailFolder,
    })
    t.teardown(edge.stop)
    const body = Buffer.alloc(10 * 1024 * 1024, 7)
    const { upload } = (await start({ entity, bytes: body })).body
    const answer = await fetch(`http://localhost:${edge.port}${upload.url}`, {
      method: 'PUT',
      headers: upload.headers,
      body,
    })
    t.equal(answer.status, 204)
  })

  t.test('needs a token of ours', async t => {
    for (const token of ['x', 'x.y', `${'a'.repeat(200)}.${'b'.repeat(43)}`, '%00', 'a'.repeat(301)])
      for (const [verb, at] of [
        ['PUT', 'uploads'],
        ['GET', 'originals'],
      ] as const) {
        const answer = await call(verb, `/v1/${at}/${token}`, { body: verb === 'PUT' ? picture : undefined })
        t.match(answer, { status: /^40[04]$/, body: { code: /media_not_found|invalid_input|route_not_found/ } }, token)
      }
  })
})

async function answerTo(sent: ClientRequest): Promise<{ status: number; code?: string }> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  const text = String(Buffer.concat(chunks))
  return { status: answer.statusCode!, code: text ? JSON.parse(text).code : undefined }
}
