import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { type Test, test } from 'tap'
import { findItem } from '#domain/catalog/catalog-queries.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { aPicture } from '#test/media.ts'
import { mediaStage } from '#test/media-stage.ts'
import { pictureOf } from './media.ts'
import { findMedia } from './media-queries.ts'
import { renderMedia } from './render-media.ts'

async function studio(t: Test, given?: Storage) {
  const stage = await mediaStage(t, given)
  const { door, storage } = stage
  const render = (id: string, on = storage) => renderMedia(door, on, id)
  const pictureAt = async (id: string) => pictureOf(await door.tx(tx => findMedia(tx, id)))
  const metadataOf = async (key: string) => sharp(await buffer((await storage.read(key))!.body)).metadata()
  return { ...stage, render, pictureAt, metadataOf }
}

test('a checked picture', async t => {
  const { world, rose, upload, render, pictureAt, metadataOf, storage, keys } = await studio(t)

  t.test('is made in the sizes pages ask for, as WebP and AVIF', async t => {
    const { id } = await upload(await aPicture('jpeg', { width: 2_400, height: 3_000 }))
    await render(id)
    const picture = (await pictureAt(id))!
    for (const [sizes, format] of [
      [picture.renditions, 'webp'],
      [picture.avif!, 'heif'],
    ] as const) {
      t.same(
        sizes.map(({ width, height }) => [width, height]),
        [
          [400, 500],
          [800, 1000],
          [1200, 1500],
          [2000, 2500],
        ],
      )
      for (const { key, width, height } of sizes) t.match(await metadataOf(key), { width, height, format }, key)
    }
    t.match(picture, { key: picture.renditions[3]!.key, width: 2000, height: 2500, blur: /^data:image\/webp;base64,/ })
  })

  t.test('is turned upright, and where it was taken is gone', async t => {
    const camera = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a62b5b' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: 'A camera' }, IFD3: { GPSLatitude: '29/1 22/1 0/1', GPSLatitudeRef: 'N' } })
      .toBuffer()
    t.ok((await sharp(camera).metadata()).exif?.includes('A camera'))
    const media = await upload(camera)
    t.match(media, { width: 400, height: 600 })
    await render(media.id)
    const picture = (await pictureAt(media.id))!
    for (const { key, width } of [...picture.renditions, ...picture.avif!]) {
      const { exif, xmp, iptc, orientation, ...size } = await metadataOf(key)
      t.same([exif, xmp, iptc, orientation], [undefined, undefined, undefined, undefined], key)
      t.match(size, { width, height: width * 1.5 })
    }
  })

  t.test('is a still of its first picture when it moves', async t => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map(background =>
        sharp({ create: { width: 500, height: 300, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer()
    t.equal((await sharp(moving).metadata()).pages, 2)
    const media = await upload(moving, { contentType: 'image/gif' })
    t.match(media, { state: 'ready', width: 500, height: 300 })
    await render(media.id)
    const { key } = (await pictureAt(media.id))!
    const still = sharp(await buffer((await storage.read(key))!.body))
    t.notOk(((await still.metadata()).pages ?? 1) > 1)
    const { dominant } = await still.stats()
    t.ok(dominant.r > 200 && dominant.b < 60)
  })

  t.test('keeps its colours, however they are written, and what one can see through', async t => {
    const red = (channels: 3 | 4, alpha = 1) =>
      sharp({ create: { width: 80, height: 80, channels, background: { r: 200, g: 30, b: 40, alpha } } })
    const written: Record<string, [Promise<Buffer>, string]> = {
      'four inks': [red(3).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(), 'image/jpeg'],
      'sixteen bits': [red(3).toColourspace('rgb16').png().toBuffer(), 'image/png'],
      'half transparent': [red(4, 0.5).png().toBuffer(), 'image/png'],
    }
    for (const [how, [file, contentType]] of Object.entries(written)) {
      const { id } = await upload(await file, { contentType })
      await render(id)
      const { renditions, avif } = (await pictureAt(id))!
      for (const { key } of [...renditions, ...avif!]) {
        const shown = sharp(await buffer((await storage.read(key))!.body))
        const { channels, isOpaque } = await shown.stats()
        const [r, g, b] = channels.map(({ mean }) => mean)
        t.ok(r! > 180 && g! < 60 && b! < 70, `${how}: ${r} ${g} ${b}`)
        t.equal(isOpaque, how !== 'half transparent', how)
      }
    }
  })

  t.test('stands with its item in the order that was chosen', async t => {
    const entity = { type: 'catalog_item', id: rose.items.tulips } as const
    const second = await upload(await aPicture(), { entity, position: 2 })
    const first = await upload(await aPicture(), { entity, position: 1 })
    for (const { id } of [second, first]) await render(id)
    const { pictures } = await world.within(rose, tx => findItem(tx, 'tulips'))
    t.same(pictures, [await pictureAt(first.id), await pictureAt(second.id)])
  })

  t.test('is rendered once: again changes nothing', async t => {
    const { id } = await upload(await aPicture())
    await render(id)
    const before = await world.sql('select * from media_assets where id = $1', [id])
    const refusing = { ...storage, put: async () => t.fail('nothing is written again') as never }
    await render(id, refusing)
    t.same(await world.sql('select * from media_assets where id = $1', [id]), before)
  })

  t.test('is left alone once it is deleted', async t => {
    const { id } = await upload(await aPicture())
    await world.sql('update media_assets set deleted_at = now() where id = $1', [id])
    const before = await keys()
    await render(id)
    t.same(await keys(), before)
    await render('019aa000-0000-7000-8000-000000000000')
  })
})

test('a worker that is killed', async t => {
  const { upload, render, pictureAt, storage, keys } = await studio(t)

  t.test('leaves a picture that the next one finishes', async t => {
    const { id } = await upload(await aPicture())
    let written = 0
    const dying = {
      ...storage,
      put: async (...given: Parameters<Storage['put']>) => {
        if (++written === 3) throw new Error('killed')
        await storage.put(...given)
      },
    }
    await t.rejects(render(id, dying), { message: 'killed' })
    t.equal(await pictureAt(id), null, 'what is not complete is not shown')
    await render(id)
    t.match(await pictureAt(id), { width: 900 })
  })

  t.test('does no harm when it was only slow', async t => {
    const { id } = await upload(await aPicture())
    let wake = () => {}
    const asleep = new Promise<void>(resolve => {
      wake = resolve
    })
    const slow = {
      ...storage,
      put: async (...given: Parameters<Storage['put']>) => {
        await asleep
        await storage.put(...given)
      },
    }
    const first = render(id, slow)
    await render(id)
    const [picture, stored] = [await pictureAt(id), await keys()]
    wake()
    await first
    t.same(await pictureAt(id), picture)
    t.same(await keys(), stored)
  })
})
