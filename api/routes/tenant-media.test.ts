import sharp from 'sharp'
import { test } from 'tap'
import { renderMedia } from '#domain/media/render-media.ts'
import { tenantDoor } from '#platform/db/tenancy.ts'
import { StorageUnavailable } from '#platform/storage/storage.ts'
import { type TestApi, testApi } from '#test/api.ts'
import { aPdf, aPicture, uploader } from '#test/media.ts'

const path = '/v1/tenants/rose/media'
const alt = { en: 'Lilies', ar: 'زنابق' }

const render = ({ parts, rose }: TestApi, id: string) =>
  renderMedia(tenantDoor(parts.databases.user, { tenantId: rose.id, actor: { kind: 'system' } }), parts.storage, id)

test('an upload', async t => {
  const api = await testApi(t)
  const { rose, palm, call, create, app, sql } = api
  const { owner, staff, viewer } = rose.people
  const { start, send, complete, upload } = uploader(api, path, staff)
  const lilies = { type: 'catalog_item', id: rose.items.lilies } as const
  const picture = await aPicture()

  t.test('becomes a picture of its item', async t => {
    const started = await start({ entity: lilies, bytes: picture, alt })
    t.match(started, {
      status: 201,
      headers: { 'cache-control': 'no-store' },
      body: { upload: { method: 'PUT', headers: { 'content-type': 'image/jpeg' } } },
    })
    const lastsMs = Date.parse(started.body.upload.expiresAt) - Date.now()
    t.ok(lastsMs > 9.9 * 60_000 && lastsMs <= 10 * 60_000)
    const id = started.body.mediaId
    t.match(await call('GET', `${path}/${id}`, { as: viewer }), {
      body: { state: 'pending', picture: null, download: null },
    })
    t.match(await send(started, picture), { status: 204 })
    const completed = await complete(id)
    const entity = { ...lilies, purpose: 'picture' }
    t.match(completed, { status: 200, body: { id, entity, state: 'ready', width: 900, height: 600, picture: null } })
    t.match((await call('GET', '/v1/storefront/rose/catalog/lilies')).body, { pictures: [] })

    await render(api, id)
    const { body } = await call('GET', `${path}/${id}`, { as: viewer })
    t.match(body, { state: 'ready', picture: { width: 900, height: 600, alt, blur: /^data:image\/webp/ } })
    t.strictSame(
      (await call('GET', `${path}?entityType=catalog_item&entityId=${rose.items.lilies}`, { as: viewer })).body,
      {
        data: [{ ...body, download: undefined }].map(each => JSON.parse(JSON.stringify(each))),
        page: { nextCursor: null, hasMore: false },
      },
    )
    const shown = await call('GET', '/v1/tenants/rose/catalog/lilies', { as: viewer })
    t.strictSame(shown.body.pictures, [body.picture])
    const [avif] = body.picture.sources
    t.equal(avif.type, 'image/avif')
    for (const [{ url }, type] of [
      [body.picture.srcSet.at(-1), 'image/webp'],
      [avif.srcSet.at(-1), 'image/avif'],
    ]) {
      const file = await app.inject({ url })
      t.match(file, { statusCode: 200, headers: { 'content-type': type, 'cache-control': /immutable/ } })
      t.match(await sharp(file.rawPayload).metadata(), { width: 900, height: 600 })
    }
  })

  t.test('hands out its original for 15 minutes and never publicly', async t => {
    const { body } = await upload({ entity: lilies, bytes: picture })
    const { download } = (await call('GET', `${path}/${body.id}`, { as: viewer })).body
    const lastsMs = Date.parse(download.expiresAt) - Date.now()
    t.ok(lastsMs > 14.9 * 60_000 && lastsMs <= 15 * 60_000)
    const file = await app.inject({ url: download.url })
    t.same(file.rawPayload, picture)
    t.match(file.headers, {
      'content-type': 'image/jpeg',
      'content-disposition': /^attachment; filename="[0-9a-f-]+-original-[0-9a-f]{12}\.jpg"$/,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    t.match(
      await call(
        'GET',
        download.url.replace(/.$/, (last: string) => (last === 'A' ? 'E' : 'A')),
      ),
      { status: 404, body: { code: 'media_not_found' } },
    )
    const keys: string[] = []
    for await (const { key } of api.parts.storage.list(rose.id, body.id)) keys.push(key)
    t.equal(keys.length, 2, 'what was uploaded and the original')
    for (const key of keys) t.match(await call('GET', `/v1/media/${key}`), { status: 404 }, key)
  })

  t.test('is refused as a type, a length or a thing that cannot be', async t => {
    const asks = (given: object, entity: object = lilies) =>
      create(path, { entity, contentType: 'image/jpeg', bytes: 100, ...given }, { as: owner })
    const refused = (status: number, code: string) => ({ status, body: { code } })
    t.match(await asks({ contentType: 'image/svg+xml' }), refused(415, 'media_type_refused'))
    t.match(await asks({ contentType: 'application/pdf' }), refused(415, 'media_type_refused'))
    t.match(
      await asks({ contentType: 'text/html' }, { ...lilies, purpose: 'document' }),
      refused(415, 'media_type_refused'),
    )
    t.match(await asks({ bytes: 10 * 1024 * 1024 + 1 }), refused(413, 'media_too_large'))
    t.match(await asks({ bytes: 0 }), refused(400, 'invalid_input'))
    t.match(await asks({}, { type: 'catalog_item' }), refused(400, 'invalid_input'))
    t.match(await asks({}, { ...lilies, purpose: 'logo' }), refused(400, 'invalid_input'))
    t.match(await asks({}, { type: 'storefront', id: rose.items.lilies }), refused(400, 'invalid_input'))
    t.match(await asks({}, { type: 'catalog_item', id: palm.items.lilies }), refused(404, 'item_not_found'))
    t.match(await asks({}, { type: 'campaign', id: rose.items.lilies }), refused(404, 'campaign_not_found'))
    t.match(await asks({}, { type: 'order', id: rose.items.lilies }), refused(400, 'invalid_input'))
  })

  t.test('is for those who may change what it belongs to', async t => {
    const asks = (as: typeof owner, entity: object) =>
      create(path, { entity, contentType: 'image/jpeg', bytes: 100 }, { as })
    t.match(await asks(viewer, lilies), { status: 403, body: { code: 'not_allowed' } })
    t.match(await asks(staff, { type: 'storefront', purpose: 'logo' }), { status: 403, body: { code: 'not_allowed' } })
    const logo = await asks(owner, { type: 'storefront', purpose: 'logo' })
    t.equal(logo.status, 201)
    const at = `${path}/${logo.body.mediaId}`
    for (const tried of [
      await call('POST', `${at}/completion`, { as: staff }),
      await call('PATCH', at, { as: staff, body: { position: 1 } }),
      await call('DELETE', at, { as: staff }),
    ])
      t.match(tried, { status: 403, body: { code: 'not_allowed' } })
    t.match(await call('GET', at, { as: palm.people.owner }), { status: 404, body: { code: 'tenant_not_found' } })
    t.match(await call('GET', `/v1/tenants/palm/media/${logo.body.mediaId}`, { as: palm.people.owner }), {
      status: 404,
      body: { code: 'media_not_found' },
    })
  })

  t.test('is granted once for a repeated request', async t => {
    const headers = { 'idempotency-key': 'the-same-file' }
    const ask = () =>
      create(path, { entity: lilies, contentType: 'image/jpeg', bytes: picture.length }, { as: staff, headers })
    const [first, again] = [await ask(), await ask()]
    t.strictSame(again.body, first.body)
    t.match(again.headers, { 'idempotent-replayed': 'true' })
  })

  t.test('works once', async t => {
    const started = await start({ entity: lilies, bytes: picture })
    const other = Buffer.from(picture).fill(0, 100)
    t.match(await send(started, picture), { status: 204 })
    t.match(await send(started, other), { status: 409, body: { code: 'upload_used' } })
    t.match(await complete(started.body.mediaId), { body: { state: 'ready' } })
    t.match(await send(started, other), { status: 409, body: { code: 'upload_used' } })
    const { download } = (await call('GET', `${path}/${started.body.mediaId}`, { as: viewer })).body
    t.same((await app.inject({ url: download.url })).rawPayload, picture)
  })

  t.test('cannot be of another type or length than granted', async t => {
    const started = await start({ entity: lilies, bytes: picture })
    const refused = (status: number, code: string) => ({ status, body: { code } })
    t.match(await send(started, picture, { 'content-type': 'image/svg+xml' }), refused(415, 'media_type_refused'))
    t.match(await send(started, Buffer.concat([picture, picture])), refused(413, 'media_too_large'))
    t.match(await send(started, picture.subarray(1)), refused(422, 'media_size_differs'))
    t.match(await complete(started.body.mediaId), refused(409, 'upload_missing'))
    const forged = started.body.upload.url.replace(/.$/, (end: string) => (end === 'A' ? 'B' : 'A'))
    const put = { body: picture, headers: started.body.upload.headers }
    t.match(await call('PUT', forged, put), refused(404, 'media_not_found'))
    t.match(await send(started, picture), { status: 204 }, 'what was granted still goes')
  })

  t.test('is missing, then expired, while nothing arrives', async t => {
    const { body } = await start({ entity: lilies, bytes: picture })
    t.match(await complete(body.mediaId), { status: 409, body: { code: 'upload_missing' } })
    await sql(`update media_assets set upload_expires_at = now() - interval '1 second' where id = $1`, [body.mediaId])
    t.match(await complete(body.mediaId), { status: 409, body: { code: 'upload_expired' } })
  })

  t.test('of a PDF is a private document', async t => {
    const { body } = await upload({
      entity: { ...lilies, purpose: 'document' },
      bytes: aPdf,
      contentType: 'application/pdf',
    })
    t.match(body, { state: 'ready', width: null, picture: null })
    await render(api, body.id)
    const { picture: none, download } = (await call('GET', `${path}/${body.id}`, { as: viewer })).body
    t.equal(none, null)
    t.match(await app.inject({ url: download.url }), {
      statusCode: 200,
      headers: { 'content-type': 'application/pdf' },
    })
  })

  t.test('goes for good', async t => {
    const { body } = await upload({ entity: lilies, bytes: picture })
    t.match(await call('DELETE', `${path}/${body.id}`, { as: staff }), { status: 204 })
    t.match(await call('GET', `${path}/${body.id}`, { as: staff }), { status: 404, body: { code: 'media_not_found' } })
    t.match(await call('DELETE', `${path}/${body.id}`, { as: staff }), { status: 404 })
    t.match(await complete(body.id), { status: 404 })
  })

  t.test('waits while the storage is away', async t => {
    const id = (await start({ entity: lilies, bytes: picture })).body.mediaId
    const { read } = api.parts.storage
    api.parts.storage.read = async () => {
      throw new StorageUnavailable()
    }
    t.match(await complete(id), { status: 503, body: { code: 'unavailable' }, headers: { 'retry-after': /\d/ } })
    api.parts.storage.read = read
    t.match(await complete(id), { status: 409, body: { code: 'upload_missing' } })
  })
})
