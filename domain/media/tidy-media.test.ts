import { test } from 'tap'
import { archiveItem } from '#domain/catalog/change-item.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { anItem, aStorefront } from '#test/factories.ts'
import { aPicture } from '#test/media.ts'
import { mediaStage, writable } from '#test/media-stage.ts'
import { deleteMedia } from './change-media.ts'
import { eraseMedia } from './erase-media.ts'
import { renderMedia } from './render-media.ts'
import { tidyMedia } from './tidy-media.ts'

const days = (count: number) => new Date(Date.now() + count * 24 * 3600 * 1000)

test('the nightly tidying', async t => {
  const { world, rose, door, doorOf, storage, start, arrive, upload, keys } = await mediaStage(t)
  const jpeg = await aPicture()
  const tidy = (now: Date, on: Storage = storage) => tidyMedia(door, on, now)
  const isThere = async (id: string) => (await world.sql('select 1 from media_assets where id = $1', [id])).length === 1
  const keysOf = async (id: string) => (await keys()).filter(key => key.includes(id))

  t.test('removes uploads that were never completed, or rejected, after a day', async t => {
    const { mediaId: nothing } = await start({ bytes: 10 })
    const pending = await arrive(jpeg)
    const { id: rejected } = await upload(Buffer.from('<svg/>'))
    await tidy(days(0.9))
    for (const id of [nothing, pending, rejected]) t.ok(await isThere(id))
    await tidy(days(1.1))
    for (const id of [nothing, pending, rejected]) t.notOk(await isThere(id))
    t.same(await keys(), [])
  })

  t.test('removes what was uploaded once its grant is over, and keeps the original', async t => {
    const { id } = await upload(jpeg)
    await tidy(new Date())
    t.equal((await keysOf(id)).length, 2)
    await tidy(days(1.1))
    t.match(await keysOf(id), [/-original-/])
    await renderMedia(door, storage, id)
    await tidy(days(60))
    t.equal((await keysOf(id)).length, 1 + 3 * 2)
  })

  t.test('removes pictures of what was archived long ago', async t => {
    const item = await door.tx(tx => createItem(tx, anItem()))
    const { id } = await upload(jpeg, { entity: { type: 'catalog_item', id: item } })
    await door.tx(tx => archiveItem(tx, item, new Date()))
    await tidy(days(89))
    t.ok(await isThere(id))
    await tidy(days(91))
    t.notOk(await isThere(id))
    t.same(await keysOf(id), [])
  })

  t.test('removes a logo that is shown nowhere, and keeps the one that is', async t => {
    await door.tx(tx => changeStorefront(tx, aStorefront()))
    const ids: string[] = []
    for (const purpose of ['logo', 'logo', 'hero'] as const) {
      const { id } = await upload(jpeg, { entity: { type: 'storefront', purpose } })
      await renderMedia(door, storage, id)
      ids.push(id)
    }
    await tidy(days(2))
    t.same(await Promise.all(ids.map(isThere)), [false, true, true])
  })

  t.test('removes objects that no row knows, and nothing that is not a file of ours', async t => {
    const id = '019aa000-0000-7000-8000-0000000000aa'
    const known = (await upload(jpeg)).id
    const unknown = [`${id}-upload.jpg`, `${id}-original-0123456789ab.jpg`, `${id}-400.webp`, `${id}-400.avif`]
    const others = ['receipt-00001.pdf', `${id}.pdf`]
    for (const name of [...unknown, ...others]) {
      const type = { jpg: 'image/jpeg', pdf: 'application/pdf', webp: 'image/webp', avif: 'image/avif' }[
        name.split('.')[1]!
      ]!
      await storage.put(`${rose.id}/${name}`, jpeg, type)
    }
    await storage.put(`${world.palm.id}/${id}-400.webp`, jpeg, 'image/webp')
    await tidy(days(0.9))
    t.equal((await keysOf(id)).length, unknown.length + 1)
    await tidy(days(1.1))
    t.same(await keysOf(id), [`${rose.id}/${id}.pdf`])
    t.ok((await keys()).includes(`${rose.id}/receipt-00001.pdf`))
    t.ok(await isThere(known))
    t.equal((await keys(world.palm)).length, 1, 'another tenant’s is its own night’s work')
    await tidyMedia(doorOf(world.palm), storage, days(1.1))
    t.same(await keys(world.palm), [])
  })

  t.test('finishes what a crash has left', async t => {
    const { id } = await upload(jpeg)
    await renderMedia(door, storage, id)
    await door.tx(tx => deleteMedia(tx, id, { now: new Date(), writable }))
    let deleted = 0
    const dying = {
      ...storage,
      delete: async (key: string) => {
        if (++deleted === 3) throw new Error('killed')
        await storage.delete(key)
      },
    }
    await t.rejects(eraseMedia(door, dying, id), { message: 'killed' })
    t.ok(await isThere(id), 'the row still says what is left to do')
    t.equal((await keysOf(id)).length, 6)
    await tidy(new Date())
    t.notOk(await isThere(id))
    t.same(await keysOf(id), [])
    await eraseMedia(door, storage, id)
  })

  t.test('erases nothing that is not deleted', async t => {
    const { id } = await upload(jpeg)
    await eraseMedia(door, storage, id)
    t.equal((await keysOf(id)).length, 2)
  })
})
