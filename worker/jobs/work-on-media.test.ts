import { setTimeout as pause } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { deleteMedia } from '#domain/media/change-media.ts'
import { findMedia } from '#domain/media/media-queries.ts'
import { systemClock } from '#platform/clock.ts'
import { s3Storage } from '#platform/storage/s3.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { aPicture } from '#test/media.ts'
import { type MediaStage, mediaStage, writable } from '#test/media-stage.ts'
import { objectStore } from '#test/object-store.ts'
import { testWorker } from '#test/worker.ts'
import { schedules } from '../schedules.ts'

async function until<Result>(read: () => Promise<Result>): Promise<NonNullable<Result>> {
  for (let round = 0; round < 200; round++) {
    const result = await read()
    if (result) return result
    await pause(100)
  }
  throw new Error('it never came')
}

async function workshop(t: Test, storage?: Storage) {
  const stage = await mediaStage(t, storage)
  await stage.world.sql('delete from jobs.job')
  const picture = (id: string) => until(async () => (await stage.door.tx(tx => findMedia(tx, id))).renditions.at(-1))
  const work = (on: Storage) => testWorker(t, stage.world.database, undefined, on)
  return { ...stage, picture, work }
}

const gone = ({ world }: MediaStage, id: string) =>
  until(async () => (await world.sql('select from media_assets where id = $1', [id])).length === 0)

test('the worker', { timeout: 60_000 }, async t => {
  const stage = await workshop(t)
  const { door, storage, upload, picture, work, keys, world } = stage
  let failures = 1
  const flaky: Storage = {
    ...storage,
    put: async (...given) => {
      if (failures-- > 0) throw new Error('the disk is away')
      await storage.put(...given)
    },
  }
  const worker = work(flaky)
  await worker.run()

  t.test('renders a checked picture, and tries again what failed', async t => {
    const { id } = await upload(await aPicture())
    t.match(await picture(id), { width: 900 })
    t.ok(failures < 0)
  })

  t.test('removes a deleted file with everything it had', async t => {
    const { id } = await upload(await aPicture())
    await picture(id)
    await door.tx(tx => deleteMedia(tx, id, { now: new Date(), writable }))
    await gone(stage, id)
    t.notOk((await keys()).some(key => key.includes(id)))
  })

  t.test('tidies each tenant in a job of its own, once a day', async t => {
    const { mediaId } = await stage.start({ bytes: 10 })
    await world.sql(`update media_assets set created_at = now() - interval '2 days' where id = $1`, [mediaId])
    const { run } = schedules.find(({ duty }) => duty === 'tidy-media')!
    await run(worker)
    await run(worker)
    await gone(stage, mediaId)
    const jobs = await world.sql(
      `select distinct data ->> 'tenantId' as tenant from jobs.job where data -> 'payload' ->> 'task' = 'tidy'`,
    )
    t.equal(jobs.length, 2)
    const all = await world.sql(`select 1 from jobs.job where data -> 'payload' ->> 'task' = 'tidy'`)
    t.equal(all.length, 2)
  })
})

test('everything goes the same way with an object store', { timeout: 60_000 }, async t => {
  const storage = s3Storage(await objectStore(t, systemClock))
  t.teardown(() => storage.close())
  const stage = await workshop(t, storage)
  const { start, complete, picture, work, door, keys } = stage
  await work(storage).run()
  const file = await aPicture()
  const { mediaId, expiresAt, ...grant } = await start({ bytes: file.length })
  const { method, url, headers } = await storage.grantUpload({ ...grant, expiresAt: new Date(expiresAt) })
  const send = async (body: Buffer) => (await fetch(url, { method, headers, body: new Uint8Array(body) })).status
  t.equal(await send(file), 200)
  t.equal(await send(file), 412, 'a second time')
  t.match(await complete(mediaId), { state: 'ready' })
  t.equal(await send(file), 412, 'after it was taken in')
  t.match(await picture(mediaId), { width: 900 })
  t.equal((await keys()).length, 2 + 3 * 2)
  await door.tx(tx => deleteMedia(tx, mediaId, { now: new Date(), writable }))
  await gone(stage, mediaId)
  t.same(await keys(), [])
})
