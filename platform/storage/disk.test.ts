import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'tap'
import { diskStorage } from '#platform/storage/disk.ts'
import { type Storage, StorageKeyError } from '#platform/storage/storage.ts'

const tenantId = '019aa000-0000-7000-8000-000000000001'
const key = `${tenantId}/0199-roses-800.webp`

test('what is put', async t => {
  const folder = t.testdir()
  const storage = opened(folder)

  t.test('is read back with its size and type', async t => {
    await storage.put(key, Buffer.from('roses'), 'image/webp')
    const found = await storage.read(key)
    t.match(found, { size: 5, contentType: 'image/webp' })
    t.equal(String(await buffer(found!.body)), 'roses')
  })

  t.test('is replaced as a whole: readers keep what they opened', async t => {
    const before = await storage.read(key)
    await storage.put(key, Buffer.from('tulips'), 'image/webp')
    t.equal(String(await buffer(before!.body)), 'roses')
    t.equal(await textAt(storage), 'tulips')
  })

  t.test('is complete after many writers at once, and leaves nothing unfinished', async t => {
    const bodies = Array.from({ length: 20 }, (_, index) => Buffer.alloc(100_000, index))
    await Promise.all(bodies.map(body => storage.put(key, body, 'image/webp')))
    const body = Buffer.from(await textAt(storage))
    t.equal(body.length, 100_000)
    t.equal(new Set(body).size, 1)
    t.same(readdirSync(join(folder, tenantId)), ['0199-roses-800.webp'])
  })

  t.test('is gone once deleted, and deleting again is no error', async t => {
    await storage.delete(key)
    t.equal(await storage.read(key), null)
    await storage.delete(key)
  })
})

test('a type that does not go by the ending is refused', async t => {
  const storage = opened(t.testdir())
  await t.rejects(storage.put(key, Buffer.from('<html>'), 'text/html'), TypeError)
  await t.rejects(storage.put(`${tenantId}/page.html`, Buffer.from('<html>'), 'text/html'), TypeError)
  t.equal(await storage.read(key), null)
})

test('a key that is not ours is refused by every verb', async t => {
  const folder = t.testdir({ 'secret.webp': 'secret', media: {} })
  const storage = opened(join(folder, 'media'))
  const strange = [
    '',
    'roses.webp',
    '../secret.webp',
    `${tenantId}/../secret.webp`,
    `${tenantId}/..`,
    `${tenantId}/.hidden`,
    `${tenantId}/a/b.webp`,
    `${tenantId}//b.webp`,
    `/${tenantId}/b.webp`,
    `${tenantId}\\..\\b.webp`,
    `${tenantId}/b.webp\0.png`,
    `${tenantId}/b webp`,
    `${tenantId}/B.webp`,
    `${tenantId}/%2e%2e`,
    `${tenantId}/${'a'.repeat(201)}`,
    `${tenantId.toUpperCase()}/b.webp`,
    `not-a-uuid/b.webp`,
  ]
  for (const wrong of strange) {
    await t.rejects(storage.put(wrong, Buffer.from('x'), 'image/webp'), StorageKeyError, `put ${wrong}`)
    await t.rejects(storage.read(wrong), StorageKeyError, `read ${wrong}`)
    await t.rejects(storage.delete(wrong), StorageKeyError, `delete ${wrong}`)
  }
  t.ok(existsSync(join(folder, 'secret.webp')))
})

test('trouble is not mistaken for absence', async t => {
  const folder = t.testdir()
  const storage = opened(folder)
  writeFileSync(join(folder, tenantId), 'a file where the folder belongs')
  await t.rejects(storage.read(key), { code: 'ENOTDIR' })
  await t.rejects(storage.put(key, Buffer.from('x'), 'image/webp'))
})

function opened(folder: string): Storage {
  return diskStorage({ folder, signingKey: Buffer.alloc(32) })
}

const textAt = async (storage: Storage) => String(await buffer((await storage.read(key))!.body))
