import { Readable } from 'node:stream'
import { test } from 'tap'
import { openStorage } from '#platform/storage/open-storage.ts'

const masterKey = (seed: number) => Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 7 + seed) % 256))
const key = '019aa000-0000-7000-8000-000000000001/019a-upload.jpg'
const grant = { key, contentType: 'image/jpeg', bytes: 5, expiresAt: new Date(Date.now() + 60_000) }

test('the configuration opens', async t => {
  const disk = { storage: 'disk', s3Region: 'me-south-1', s3PathStyle: 'false', dataDir: t.testdir() } as const
  const open = (seed = 0) =>
    openStorage({ ...disk, masterKey: masterKey(seed), s3Bucket: undefined, s3Endpoint: undefined })
  const upload = () => ({ contentType: 'image/jpeg', contentLength: 5, body: Readable.from([Buffer.from('roses')]) })

  t.test('a disk whose addresses every process with the same master key knows, and no other', async t => {
    const { url } = await open().grantUpload(grant)
    const token = url.replace('/v1/uploads/', '')
    t.ok(token.length < 300)
    await t.rejects(open(1).direct!.receive(token, upload()), { message: /unknown/ })
    await open().direct!.receive(token, upload())
    await t.rejects(open().direct!.receive(token, upload()), { message: /used/ })
  })

  t.test('a bucket, which answers its own addresses', async t => {
    const s3 = {
      ...disk,
      storage: 's3',
      s3Bucket: 'sadu-media',
      masterKey: masterKey(0),
      s3Endpoint: undefined,
    } as const
    t.equal(openStorage(s3).direct, null)
  })
})
