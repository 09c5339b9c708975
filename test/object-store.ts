import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { startFauxqs } from 'fauxqs'
import type { Test } from 'tap'
import type { Clock } from '#platform/clock.ts'
import type { S3Settings } from '#platform/storage/s3.ts'
import { presignedProblem } from '#test/sigv4.ts'

const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'the secret of the tests' }

/**
 * An object store for the tests: an emulator that keeps objects, behind a gate that refuses as S3 does what the emulator
 * lets pass: a presigned request that differs in anything signed or is late, and a second object under `if-none-match`.
 */
export async function objectStore(t: Pick<Test, 'teardown'>, clock: Clock): Promise<S3Settings> {
  const emulator = await startFauxqs({ port: 0, logger: false })
  t.teardown(() => emulator.stop())
  emulator.createBucket('sadu-media')
  const gate = createServer((request, reply) => {
    pass(request, reply, { emulator: `http://127.0.0.1:${emulator.port}`, clock }).catch(() => reply.destroy())
  })
  gate.listen(0, '127.0.0.1')
  await once(gate, 'listening')
  t.teardown(() => gate.close())
  const endpoint = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`
  return { bucket: 'sadu-media', region: 'me-south-1', endpoint, pathStyle: true, credentials, clock }
}

type Passing = { emulator: string; clock: Clock }

async function pass(request: IncomingMessage, reply: ServerResponse, { emulator, clock }: Passing): Promise<void> {
  const { method = '', headers } = request
  const url = new URL(request.url!, `http://${headers.host}`)
  const body = await buffer(request)
  if (!headers.authorization) {
    const asked = { method, url, headers: headers as Record<string, string> }
    if (presignedProblem(asked, credentials.secretAccessKey, clock.now()))
      return refuse(reply, 403, 'SignatureDoesNotMatch')
  }
  const target = new URL(request.url!, emulator)
  // Pages as short as these make every list one of several.
  if (target.searchParams.has('list-type')) target.searchParams.set('max-keys', '2')
  if (headers['if-none-match'] === '*' && (await isThere(target))) return refuse(reply, 412, 'PreconditionFailed')
  const { host: _host, connection: _connection, 'content-length': _length, ...others } = headers
  const sent = ['GET', 'HEAD', 'DELETE'].includes(method) ? undefined : body
  const answer = await fetch(target, { method, headers: others as Record<string, string>, body: sent })
  const given = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'transfer-encoding'))
  reply.writeHead(answer.status, { ...given, ...wantedHeaders(url) })
  reply.end(Buffer.from(await answer.arrayBuffer()))
}

/** `response-content-type=...` and its like: S3 answers with what the signed address says. */
function wantedHeaders(url: URL): Record<string, string> {
  const wanted = [...url.searchParams].filter(([name]) => name.startsWith('response-'))
  return Object.fromEntries(wanted.map(([name, value]) => [name.replace('response-', ''), value]))
}

async function isThere(target: URL): Promise<boolean> {
  return (await fetch(`${target.origin}${target.pathname}`, { method: 'HEAD' })).ok
}

function refuse(reply: ServerResponse, status: number, code: string) {
  reply.writeHead(status, { 'content-type': 'application/xml' })
  reply.end(`<Error><Code>${code}</Code></Error>`)
}
