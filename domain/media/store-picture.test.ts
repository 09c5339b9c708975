import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import t, { type Test } from 'tap'
import { findItem } from '#domain/catalog/catalog-queries.ts'
import { tenantDoor } from '#platform/db/tenancy.ts'
import { diskStorage } from '#platform/storage/disk.ts'
import { testWorld } from '#test/world.ts'
import { storePicture } from './store-picture.ts'

const alt = { en: 'Tulips', ar: 'توليب' }

function drawn(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#a62b5b' } })
    .png()
    .toBuffer()
}

async function studio(t: Test) {
  const world = await testWorld(t)
  const folder = mkdtempSync(join(tmpdir(), 'sadu-media-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const { id: tenantId, items } = world.rose
  const door = tenantDoor(world.databases.user, { tenantId, actor: { kind: 'system' } })
  const storage = diskStorage({ folder, signingKey: Buffer.alloc(32) })
  const entity = { type: 'catalog_item' as const, id: items.tulips }
  const store = (bytes: Buffer, owner = tenantId) => storePicture(door, storage, owner, { entity, bytes, alt })
  return { world, folder, storage, store }
}

t.test('a picture is stored in the sizes pages ask for and shown with its item', async t => {
  const { world, storage, store } = await studio(t)
  const picture = await store(await drawn(1000, 1250))
  t.same(
    picture.renditions.map(({ width, height }) => [width, height]),
    [
      [400, 500],
      [800, 1000],
      [1000, 1250],
    ],
  )
  for (const { key } of picture.renditions) {
    const stored = await storage.read(key)
    t.equal(stored?.contentType, 'image/webp')
    stored?.body.destroy()
  }
  const { pictures } = await world.within(world.rose, tx => findItem(tx, 'tulips'))
  t.same(pictures, [picture])
  t.match(picture.blur, /^data:image\/webp;base64,/)
})

t.test('a small picture is never enlarged', async t => {
  const { store } = await studio(t)
  const { width, renditions } = await store(await drawn(300, 300))
  t.equal(width, 300)
  t.equal(renditions.length, 1)
})

t.test('what is no image is refused and leaves nothing', async t => {
  const { world, folder, store } = await studio(t)
  await t.rejects(store(Buffer.from('<html>not a picture</html>')))
  t.same(readdirSync(folder), [])
  t.same(await world.sql('select 1 from media_assets'), [])
})

t.test('a key of another tenant is refused', async t => {
  const { world, store } = await studio(t)
  await t.rejects(store(await drawn(10, 10), world.palm.id))
  t.same(await world.sql('select 1 from media_assets'), [])
})
