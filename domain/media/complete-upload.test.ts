import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { test } from 'tap'
import { aPdf, aPicture } from '#test/media.ts'
import { mediaStage, writable } from '#test/media-stage.ts'
import { completeUpload } from './complete-upload.ts'
import type { NewUpload } from './start-upload.ts'

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()

test('what is uploaded', async t => {
  const stage = await mediaStage(t)
  const { world, rose, storage, start, arrive, complete, upload, keys } = stage
  const jpeg = await aPicture('jpeg')
  const document = { type: 'catalog_item', id: rose.items.lilies, purpose: 'document' } as const
  const png: Partial<NewUpload> = { contentType: 'image/png' }
  const pdf: Partial<NewUpload> = { contentType: 'application/pdf', entity: document }
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const eventsOf = (id: string) => world.sql('select type from events where subject_id = $1', [id])
  const jobsOf = (id: string) =>
    world.sql(`select 1 from jobs.job where name = 'media' and data -> 'payload' ->> 'mediaId' = $1`, [id])

  t.test('is taken in when it is what was stated', async t => {
    for (const type of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
      const media = await upload(await aPicture(type), { contentType: `image/${type}` })
      t.match(media, { state: 'ready', rejected_for: null, width: 900, height: 600 }, type)
      t.match(await eventsOf(media.id), [{ type: 'media.ready' }])
      t.equal((await jobsOf(media.id)).length, 1)
      t.ok((await keys()).includes(media.object_key))
    }
    t.match(await upload(aPdf, pdf), { state: 'ready', width: null })
  })

  const bad: Record<string, [Buffer | Promise<Buffer>, Partial<NewUpload>, string]> = {
    'a script that calls itself a picture': [Buffer.from(svg), png, 'type_differs'],
    'a page that calls itself a picture': [Buffer.from('<!doctype html><script>'), {}, 'type_differs'],
    'a picture of another type': [jpeg, png, 'type_differs'],
    'a picture that calls itself a document': [jpeg, pdf, 'type_differs'],
    'a picture that is cut off': [jpeg.subarray(0, jpeg.length - 400), {}, 'unreadable'],
    'a head without a picture': [Buffer.from('\xff\xd8\xff\xe0 roses', 'latin1'), {}, 'unreadable'],
    'a document that is cut off': [aPdf.subarray(0, 20), pdf, 'unreadable'],
    'a picture of 60 megapixels in a few kilobytes': [flat(10_000, 6_000), png, 'too_many_pixels'],
    'a picture that is too long': [flat(12_001, 2), png, 'too_many_pixels'],
  }
  for (const [fact, [file, given, reason]] of Object.entries(bad)) {
    t.test(`is rejected as ${fact}`, async t => {
      const media = await upload(await file, given)
      t.match(media, { state: 'rejected', rejected_for: reason, object_key: /-upload\./ })
      t.match(await eventsOf(media.id), [{ type: 'media.rejected' }])
      t.same(await jobsOf(media.id), [])
      t.notOk((await keys()).some(key => key.includes(`${media.id}-original`)))
    })
  }

  t.test('is rejected when it is longer than was said, whatever let it through', async t => {
    const { mediaId, key } = await start({ bytes: jpeg.length - 1 })
    await storage.put(key, jpeg, 'image/jpeg')
    t.match(await complete(mediaId), { state: 'rejected', rejected_for: 'size_differs' })
    const huge = await start({ bytes: 10 })
    await storage.put(huge.key, Buffer.alloc(10 * 1024 * 1024 + 1), 'image/jpeg')
    t.match(await complete(huge.mediaId), { state: 'rejected', rejected_for: 'size_differs' })
  })

  t.test('is taken in once, however often it is completed', async t => {
    const id = await arrive(jpeg)
    const [first, second] = await Promise.all([complete(id), complete(id)])
    t.strictSame(first, second)
    t.strictSame(await complete(id), first)
    t.equal((await eventsOf(id)).length, 1)
    t.equal((await jobsOf(id)).length, 1)
  })

  t.test('stays as it was taken in, whatever arrives at the same place afterwards', async t => {
    const media = await upload(jpeg)
    await storage.put(
      `${rose.id}/${media.id}-upload.jpg`,
      await aPicture('jpeg', { width: 10, height: 10 }),
      'image/jpeg',
    )
    t.strictSame(await complete(media.id), media)
    t.same(await buffer((await storage.read(media.object_key))!.body), jpeg)
  })

  t.test('is nobody’s but its tenant’s', async t => {
    const id = await arrive(jpeg)
    const asked = { id, now: new Date(), writable }
    await t.rejects(completeUpload(stage.doorOf(world.palm), storage, asked), { code: 'media_not_found' })
    await t.rejects(completeUpload(stage.door, storage, { ...asked, writable: ['storefront'] }), {
      code: 'not_allowed',
    })
    t.match(await complete(id), { state: 'ready' })
  })
})
