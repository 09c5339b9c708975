import sharp from 'sharp'
import { test } from 'tap'
import { createItem } from '#domain/catalog/create-item.ts'
import { storePicture } from '#domain/media/store-picture.ts'
import { tenantDoor } from '#platform/db/tenancy.ts'
import { testApi } from '#test/api.ts'
import { anItem, placeOrderOf } from '#test/factories.ts'

test('/v1/storefront/{slug}/catalog', async t => {
  const { rose, palm, call, within, parts, app } = await testApi(t)
  const path = '/v1/storefront/rose/catalog'
  const slugs = async (search: string) => {
    const { body } = await call('GET', `${path}?${search}`)
    return body.data.map((item: { slug: string }) => item.slug)
  }
  const fresh = () => parts.replyCache.forget(rose.id)

  t.test('shows what is for sale, and no figures of the team', async t => {
    const { status, body, headers } = await call('GET', path)
    t.equal(status, 200)
    t.equal(headers['cache-control'], 'public, max-age=1')
    t.same(Object.keys(body.data[0]).sort(), [
      'category',
      'description',
      'id',
      'name',
      'pictures',
      'price',
      'published',
      'slug',
      'stock',
      'type',
    ])
    t.match(body, {
      data: [
        { slug: 'lilies', stock: 10, price: { amount: '4.500', currency: 'KWD' } },
        { slug: 'tulips', stock: null },
      ],
    })
    for (const hidden of ['hidden', 'archived', rose.items.hidden, rose.items.archived, palm.items.lilies, 'nothing']) {
      t.match(await call('GET', `${path}/${hidden}`), { status: 404, body: { code: 'item_not_found' } }, hidden)
    }
    t.strictSame((await call('GET', `${path}/${rose.items.lilies}`)).body, (await call('GET', `${path}/lilies`)).body)
  })

  t.test('is searched and filtered in either language', async t => {
    await within(rose, tx =>
      createItem(tx, anItem({ slug: 'rose-box', type: 'ticket', name: { en: 'Box of 12', ar: 'علبة ورد' } })),
    )
    fresh()
    t.same(await slugs(`q=${encodeURIComponent('علبه')}`), ['rose-box'])
    t.same(await slugs(`q=${encodeURIComponent('١٢')}`), ['rose-box'])
    t.same(await slugs('type=ticket'), ['rose-box'])
    t.same(await slugs('category=bouquets'), ['lilies'])
    t.same(await slugs('category=bouquets&q=tulips'), [])
    t.same(await slugs(`q=${encodeURIComponent('%')}`), [])
  })

  t.test('is paged without doubles or gaps', async t => {
    for (let n = 0; n < 7; n++)
      await within(rose, tx => createItem(tx, anItem({ slug: `row-${n}`, position: 100 + (n % 2) })))
    fresh()
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await call('GET', `${path}?limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.data.map((item: { slug: string }) => item.slug))
      cursor = body.page.nextCursor
    }
    t.equal(seen.length, 10)
    t.equal(new Set(seen).size, 10)
  })

  t.test('is at most a second behind the stock', async t => {
    t.match(await call('GET', `${path}/lilies`), { body: { stock: 10 } })
    await within(rose, tx => placeOrderOf(tx, rose.items.lilies))
    await new Promise(resolve => setTimeout(resolve, 1_050))
    t.match(await call('GET', `${path}/lilies`), { body: { stock: 9 } })
  })

  t.test('shows pictures that never change, and nothing else of the storage', async t => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#8a2846' } })
      .png()
      .toBuffer()
    const door = tenantDoor(parts.databases.user, { tenantId: rose.id, actor: { kind: 'system' } })
    const entity = { type: 'catalog_item', id: rose.items.lilies } as const
    await storePicture(door, parts.storage, rose.id, { entity, bytes, alt: { en: 'Lilies', ar: 'زنابق' } })
    fresh()
    const { body } = await call('GET', `${path}/lilies`)
    const [picture] = body.pictures
    t.match(picture, { width: 900, height: 600, alt: { en: 'Lilies', ar: 'زنابق' }, blur: /^data:image\/webp;base64,/ })
    t.same(
      picture.srcSet.map((each: { width: number }) => each.width),
      [400, 800, 900],
    )
    for (const { url } of [picture, ...picture.srcSet]) {
      const file = await app.inject({ url })
      t.match(file, { statusCode: 200, headers: { 'content-type': 'image/webp', 'cache-control': /immutable/ } }, url)
      t.equal(file.rawPayload.length, Number(file.headers['content-length']))
      t.equal((await sharp(file.rawPayload).metadata()).format, 'webp')
    }
    for (const url of [
      `/v1/media/${rose.id}/nothing.webp`,
      `/v1/media/${rose.id}/..%2f..%2fsecret`,
      '/v1/media/..%2f..%2fetc/passwd',
      `/v1/media/${palm.id}/${picture.url.split('/').at(-1)}`,
      `/v1/media/x/y.webp`,
    ])
      t.match(await call('GET', url), { status: 404, body: { code: /media_not_found|route_not_found/ } }, url)
  })
})
