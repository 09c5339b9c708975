import { test } from 'tap'
import { freePort } from '#dev/ports.ts'
import { stoppedClock } from '#platform/clock.ts'
import { s3Storage } from '#platform/storage/s3.ts'
import { StorageUnavailable } from '#platform/storage/storage.ts'
import { objectStore } from '#test/object-store.ts'
import { presignedProblem, signedHeadersOf } from '#test/sigv4.ts'

const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const clock = stoppedClock('2026-11-20T12:00:00Z')
const settings = {
  bucket: 'sadu-media',
  region: 'me-south-1',
  credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: secret },
  clock,
}
const key = '019aa000-0000-7000-8000-000000000001/019a-upload.png'
const inMinutes = (count: number) => new Date(clock.now().getTime() + count * 60_000)

test('an upload granted by S3', async t => {
  const storage = s3Storage(settings)
  const grant = { key, contentType: 'image/png', bytes: 48_213, expiresAt: inMinutes(10) }
  const { method, url, headers } = await storage.grantUpload(grant)
  const address = new URL(url)
  const sent = { ...headers, host: address.host, 'content-length': '48213' }
  const problem = (given: object = {}, now = clock.now()) =>
    presignedProblem({ method, url: address, headers: sent, ...given }, secret, now)

  t.test('goes to the key in the tenant’s own bucket, for ten minutes', async t => {
    t.equal(method, 'PUT')
    t.equal(`${address.origin}${address.pathname}`, `https://sadu-media.s3.me-south-1.amazonaws.com/${key}`)
    t.equal(address.searchParams.get('X-Amz-Expires'), '600')
    t.equal(problem({}, inMinutes(9)), null)
    t.equal(problem({}, inMinutes(10)), 'expired')
  })

  t.test('binds type, length and being the first into its signature', async t => {
    t.same(signedHeadersOf(address).sort(), ['content-length', 'content-type', 'host', 'if-none-match'])
    t.same(headers, { 'content-type': 'image/png', 'if-none-match': '*' })
    t.equal(problem(), null, 'the signature is the one S3 makes')
    const changed = (given: object) => problem({ headers: { ...sent, ...given } })
    t.equal(changed({ 'content-length': '48214' }), 'another signature')
    t.equal(changed({ 'content-length': undefined }), 'another signature')
    t.equal(changed({ 'content-type': 'image/svg+xml' }), 'another signature')
    t.equal(changed({ 'if-none-match': undefined }), 'another signature')
    t.equal(changed({ host: 'elsewhere.s3.me-south-1.amazonaws.com' }), 'another signature')
  })

  t.test('is for this method, key and time alone', async t => {
    const at = (change: (url: URL) => void) => {
      const other = new URL(url)
      change(other)
      return problem({ url: other })
    }
    t.equal(problem({ method: 'GET' }), 'another signature')
    t.equal(
      at(other => {
        other.pathname = other.pathname.replace('upload', 'original')
      }),
      'another signature',
    )
    t.equal(
      at(other => other.searchParams.set('X-Amz-Expires', '6000')),
      'another signature',
    )
    t.equal(
      at(other => other.searchParams.set('X-Amz-SignedHeaders', 'host')),
      'another signature',
    )
    t.equal(
      at(other => other.searchParams.set('x-amz-acl', 'public-read')),
      'another signature',
    )
    t.notMatch(url, /checksum|acl|tagging/i)
  })

  t.test('again is the same upload: the time that is left, not a new ten minutes', async t => {
    const later = s3Storage({ ...settings, clock: stoppedClock(inMinutes(4)) })
    const again = new URL((await later.grantUpload(grant)).url)
    t.equal(again.searchParams.get('X-Amz-Expires'), '360')
  })
})

test('a download granted by S3 fixes its type and that it is saved, for 15 minutes', async t => {
  const url = new URL(await s3Storage(settings).grantDownload({ key, expiresAt: inMinutes(15) }))
  const sent = { method: 'GET', headers: { host: url.host } }
  t.equal(url.searchParams.get('response-content-type'), 'image/png')
  t.equal(url.searchParams.get('response-content-disposition'), 'attachment; filename="019a-upload.png"')
  t.equal(presignedProblem({ ...sent, url }, secret, inMinutes(14)), null)
  t.equal(presignedProblem({ ...sent, url }, secret, inMinutes(15)), 'expired')
  const html = new URL(url)
  html.searchParams.set('response-content-type', 'text/html')
  t.equal(presignedProblem({ ...sent, url: html }, secret, clock.now()), 'another signature')
})

test('another store is addressed as it wants', async t => {
  const grant = { key, contentType: 'image/png', bytes: 1, expiresAt: inMinutes(10) }
  const at = async (given: object) => new URL((await s3Storage({ ...settings, ...given }).grantUpload(grant)).url)
  const endpoint = 'https://objects.example.com'
  t.equal((await at({ endpoint, pathStyle: true })).href.split('?')[0], `${endpoint}/sadu-media/${key}`)
  t.equal((await at({ endpoint })).host, 'sadu-media.objects.example.com')
})

test('a store that does not answer is told apart from one that refuses', async t => {
  const away = s3Storage({ ...settings, endpoint: `http://127.0.0.1:${await freePort()}`, pathStyle: true })
  t.teardown(() => away.close())
  await t.rejects(away.read(key), StorageUnavailable)
  await t.rejects(away.put(key, Buffer.from('x'), 'image/png'), StorageUnavailable)
  const there = s3Storage({ ...(await objectStore(t, clock)), bucket: 'another-bucket' })
  t.teardown(() => there.close())
  await t.rejects(there.put(key, Buffer.from('x'), 'image/png'), { name: 'NoSuchBucket' })
})
