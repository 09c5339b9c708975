import { test } from 'tap'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import { aStorefront } from '#test/factories.ts'
import { aPicture } from '#test/media.ts'
import { mediaStage, writable } from '#test/media-stage.ts'
import { changeMedia, deleteMedia } from './change-media.ts'
import { renderMedia } from './render-media.ts'

test('a logo', async t => {
  const { world, door, storage, upload } = await mediaStage(t)
  await door.tx(tx => changeStorefront(tx, aStorefront()))
  const logo = async (purpose: 'logo' | 'hero' | 'picture' = 'logo') =>
    (await upload(await aPicture('jpeg', { width: 300, height: 300 }), { entity: { type: 'storefront', purpose } })).id
  const render = (id: string) => renderMedia(door, storage, id)
  const branding = async () => (await door.tx(findStorefront)).content.branding
  const shown = async () => (await branding()).logo?.key ?? null
  const shows = (key: string | null, id: string) => key?.includes(id) ?? false

  t.test('is shown once it is rendered, recorded as a change of the storefront', async t => {
    const id = await logo()
    t.equal(await shown(), null)
    await world.sql('delete from events')
    await render(id)
    t.ok(shows(await shown(), id))
    const [event] = await world.sql(`select type, data from events where type = 'storefront.changed'`)
    t.match(event, { type: 'storefront.changed' })
    const audit = await world.sql(`select 1 from audit_log where action = 'storefront.changed'`)
    t.ok(audit.length > 0)
  })

  t.test('of the last upload stays, whichever is rendered last', async t => {
    const [older, younger] = [await logo(), await logo()]
    await render(younger)
    await render(older)
    t.ok(shows(await shown(), younger))
  })

  t.test('beside a hero, each in its place', async t => {
    const [one, other, neither] = [await logo('logo'), await logo('hero'), await logo('picture')]
    await Promise.all([one, other, neither].map(render))
    const { logo: left, hero } = await branding()
    t.ok(shows(left!.key, one))
    t.ok(shows(hero!.key, other))
  })

  t.test('says on the storefront what is said of it', async t => {
    const id = await logo()
    await render(id)
    const alt = { en: 'A rose', ar: 'وردة' }
    await door.tx(tx => changeMedia(tx, id, { alt }, writable))
    t.same((await branding()).logo!.alt, alt)
  })

  t.test('goes from the storefront with its file, and another one stays', async t => {
    const [older, younger] = [await logo(), await logo()]
    await render(older)
    await render(younger)
    const remove = (id: string) => door.tx(tx => deleteMedia(tx, id, { now: new Date(), writable }))
    await remove(older)
    t.ok(shows(await shown(), younger))
    await remove(younger)
    t.equal(await shown(), null)
  })
})
