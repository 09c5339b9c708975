import { request } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Test, test } from 'tap'
import { stoppedClock } from '#platform/clock.ts'
import { diskStorage } from '#platform/storage/disk.ts'
import { s3Storage } from '#platform/storage/s3.ts'
import { type Storage, StorageKeyError, type UploadRequest } from '#platform/storage/storage.ts'
import { objectStore } from '#test/object-store.ts'

const tenantId = '019aa000-0000-7000-8000-000000000001'
const neighbour = '019aa000-0000-7000-8000-000000000002'
const key = `${tenantId}/019a-upload.jpg`
const file = Buffer.from('two roses')
const minutes = (count: number) => count * 60_000

type Stage = {
  storage: Storage
  clock: ReturnType<typeof stoppedClock>
  /** Sends a body as a browser would; whether it was taken. */
  send(granted: UploadRequest, body: Buffer, headers?: Record<string, string>): Promise<boolean>
  /** What a browser gets from a granted address; null when it is refused. */
  fetch(url: string): Promise<{ body: Buffer; type?: string; disposition?: string } | null>
}

const adapters: Record<string, (t: Test) => Promise<Stage>> = { disk: diskStage, s3: s3Stage }

async function diskStage(t: Test): Promise<Stage> {
  const clock = stoppedClock(new Date())
  const storage = diskStorage({ folder: t.testdir(), signingKey: Buffer.alloc(32, 7), clock })
  const tokenOf = (url: string) => url.split('/').at(-1)!
  return {
    storage,
    clock,
    async send(granted, body, headers) {
      const all = { ...granted.headers, ...headers }
      const upload = { contentType: all['content-type'], contentLength: body.length, body: Readable.from([body]) }
      return storage.direct!.receive(tokenOf(granted.url), upload).then(
        () => true,
        error => {
          if (error.name === 'UploadRefused') return false
          throw error
        },
      )
    },
    async fetch(url) {
      const found = await storage.direct!.open(tokenOf(url))
      if (!found) return null
      const disposition = `attachment; filename="${found.name}"`
      return { body: await buffer(found.body), type: found.contentType, disposition }
    },
  }
}

async function s3Stage(t: Test): Promise<Stage> {
  const clock = stoppedClock(new Date())
  const storage = s3Storage(await objectStore(t, clock))
  t.teardown(() => storage.close())
  return {
    storage,
    clock,
    send: async (granted, body, headers) =>
      (await call('PUT', granted.url, { ...granted.headers, ...headers }, body)).ok,
    async fetch(url) {
      const { ok, headers, body } = await call('GET', url, {})
      return ok ? { body, type: headers['content-type'], disposition: headers['content-disposition'] } : null
    },
  }
}

/** As a browser sends: no header of its own but the length. */
function call(method: string, url: string, headers: Record<string, string>, body?: Buffer) {
  type Answer = { ok: boolean; headers: Record<string, string>; body: Buffer }
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(url, { method, headers: { ...headers, ...(body && { 'content-length': body.length }) } })
    sent.on('response', async answer => {
      const { statusCode = 0, headers } = answer
      resolve({ ok: statusCode < 300, headers: headers as Record<string, string>, body: await buffer(answer) })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const textAt = async (storage: Storage, at: string) => {
  const found = await storage.read(at)
  return found && String(await buffer(found.body))
}

async function keysOf(storage: Storage, tenant: string, prefix?: string): Promise<string[]> {
  const keys: string[] = []
  for await (const listed of storage.list(tenant, prefix)) keys.push(listed.key)
  return keys.sort()
}

const grantOf = ({ storage, clock }: Stage, given: object = {}) =>
  storage.grantUpload({
    key,
    contentType: 'image/jpeg',
    bytes: file.length,
    expiresAt: new Date(clock.now().getTime() + minutes(10)),
    ...given,
  })

/** What every adapter does, one fact each. */
const cases: Record<string, (t: Test, stage: Stage) => Promise<void>> = {
  async 'gives back what was put, with its size and type'(t, { storage }) {
    await storage.put(key, file, 'image/jpeg')
    const found = await storage.read(key)
    t.match(found, { size: file.length, contentType: 'image/jpeg' })
    t.same(await buffer(found!.body), file)
    await storage.put(key, Buffer.from('tulips'), 'image/jpeg')
    t.equal(await textAt(storage, key), 'tulips')
  },
  async 'has nothing once it is deleted, and deleting again is no error'(t, { storage }) {
    t.equal(await storage.read(key), null)
    await storage.put(key, file, 'image/jpeg')
    await storage.delete(key)
    await storage.delete(key)
    t.equal(await storage.read(key), null)
  },
  async 'lists the objects of one tenant, by the beginning of their names'(t, { storage }) {
    t.same(await keysOf(storage, tenantId), [])
    for (const name of ['a-1.webp', 'a-2.webp', 'b-1.webp'])
      await storage.put(`${tenantId}/${name}`, file, 'image/webp')
    await storage.put(`${neighbour}/a-3.webp`, file, 'image/webp')
    t.same(
      await keysOf(storage, tenantId),
      ['a-1.webp', 'a-2.webp', 'b-1.webp'].map(name => `${tenantId}/${name}`),
    )
    t.same(await keysOf(storage, tenantId, 'a-'), [`${tenantId}/a-1.webp`, `${tenantId}/a-2.webp`])
    for await (const { writtenAt } of storage.list(neighbour)) t.ok(Math.abs(writtenAt.getTime() - Date.now()) < 60_000)
  },
  async 'refuses keys and types that are none of ours'(t, { storage }) {
    for (const wrong of ['', 'a.webp', `${tenantId}/../a.webp`, `${tenantId}/A.webp`, `${tenantId}/a/b.webp`]) {
      await t.rejects(storage.put(wrong, file, 'image/webp'), StorageKeyError, wrong)
      await t.rejects(storage.read(wrong), StorageKeyError, wrong)
      await t.rejects(storage.delete(wrong), StorageKeyError, wrong)
      await t.rejects(storage.grantDownload({ key: wrong, expiresAt: new Date() }), StorageKeyError, wrong)
    }
    await t.rejects(storage.put(`${tenantId}/a.svg`, file, 'image/svg+xml'), TypeError)
    await t.rejects(storage.grantUpload({ key, contentType: 'text/html', bytes: 1, expiresAt: new Date() }), TypeError)
  },
  async 'takes a granted upload, as it was granted'(t, stage) {
    const granted = await grantOf(stage)
    t.ok(await stage.send(granted, file))
    t.equal(await textAt(stage.storage, key), 'two roses')
  },
  async 'takes it once'(t, stage) {
    const granted = await grantOf(stage)
    t.ok(await stage.send(granted, file))
    t.notOk(await stage.send(granted, Buffer.from('ten roses')))
    t.equal(await textAt(stage.storage, key), 'two roses')
  },
  async 'refuses another length'(t, stage) {
    const granted = await grantOf(stage)
    t.notOk(await stage.send(granted, Buffer.from('two roses and more')))
    t.notOk(await stage.send(granted, Buffer.from('two')))
    t.equal(await stage.storage.read(key), null)
    t.ok(await stage.send(granted, file))
  },
  async 'refuses another type'(t, stage) {
    const granted = await grantOf(stage)
    t.notOk(await stage.send(granted, file, { 'content-type': 'image/svg+xml' }))
    t.equal(await stage.storage.read(key), null)
  },
  async 'refuses another key'(t, stage) {
    const [mine, other] = [await grantOf(stage), await grantOf(stage, { key: `${neighbour}/019a-upload.jpg` })]
    const [name, mark] = stage.storage.direct ? [/\/([^/.]+)\./, /\.(.+)$/] : [/media\/([^?]+)/, /(\?.+)$/]
    const moved = other.url.replace(name.exec(other.url)![1]!, name.exec(mine.url)![1]!)
    t.not(moved, mine.url)
    t.ok(mark.test(moved))
    t.notOk(await stage.send({ ...other, url: moved }, file))
    t.equal(await stage.storage.read(key), null)
  },
  async 'refuses it once it has expired'(t, stage) {
    const granted = await grantOf(stage)
    stage.clock.advance(minutes(10))
    t.notOk(await stage.send(granted, file))
    t.equal(await stage.storage.read(key), null)
  },
  async 'refuses an address that was changed anywhere'(t, stage) {
    const granted = await grantOf(stage)
    for (const at of [0.5, 0.8, 0.99]) {
      const place = Math.floor(granted.url.length * at)
      const letter = granted.url[place] === 'a' ? 'b' : 'a'
      const url = granted.url.slice(0, place) + letter + granted.url.slice(place + 1)
      t.notOk(await stage.send({ ...granted, url }, file), `changed at ${at}`)
    }
    t.equal(await stage.storage.read(key), null)
  },
  async 'hands out a granted download as an attachment until it expires'(t, stage) {
    const { storage, clock } = stage
    await storage.put(key, file, 'image/jpeg')
    const url = await storage.grantDownload({ key, expiresAt: new Date(clock.now().getTime() + minutes(15)) })
    const disposition = 'attachment; filename="019a-upload.jpg"'
    t.match(await stage.fetch(url), { body: file, type: 'image/jpeg', disposition })
    t.equal(await stage.fetch(url.replace(/.$/, end => (end === 'a' ? 'b' : 'a'))), null)
    clock.advance(minutes(15))
    t.equal(await stage.fetch(url), null)
  },
  async 'uses no grant for the other act'(t, stage) {
    const { storage, clock } = stage
    const expiresAt = new Date(clock.now().getTime() + minutes(10))
    const granted = await grantOf(stage)
    t.equal(await stage.fetch(granted.url), null)
    const url = await storage.grantDownload({ key, expiresAt })
    t.notOk(await stage.send({ ...granted, url }, file))
    t.equal(await storage.read(key), null)
  },
}

for (const [adapter, stageOf] of Object.entries(adapters)) {
  test(`storage in ${adapter}`, async t => {
    for (const [fact, check] of Object.entries(cases)) {
      t.test(fact, async t => {
        const stage = await stageOf(t)
        await check(t, stage)
      })
    }
  })
}
