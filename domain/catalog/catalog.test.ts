import { test } from 'tap'
import { anItem, placeOrderOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { findItem, type ItemPosition, listCategories, listItems } from './catalog-queries.ts'
import { archiveItem, changeItem } from './change-item.ts'
import { createItem } from './create-item.ts'
import { putCategory } from './put-category.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('the catalogue', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const make = (given: Parameters<typeof anItem>[0]) => within(rose, tx => createItem(tx, anItem(given)), 'owner')
  const found = async (q: string) =>
    (await within(rose, tx => listItems(tx, { q }, { limit: 50 }))).map(item => item.slug).sort()

  t.test('keeps an item as it was given, and tells who made it', async t => {
    const id = await make({
      slug: 'box',
      type: 'service',
      price: kwd('3'),
      stock: 4,
      lowStockLevel: 1,
      categorySlug: 'bouquets',
    })
    const item = await within(rose, tx => findItem(tx, 'box'))
    t.match(item, { id, type: 'service', price: '3.000', currency: 'KWD', stock: 4, low_stock_level: 1, version: 1 })
    t.match(item, {
      category: { slug: 'bouquets', name: { ar: 'باقات' } },
      pictures: [],
      published: true,
      archived_at: null,
    })
    const [audit] = await sql(`select * from audit_log where entity_id = $1`, [id])
    t.match(audit, { action: 'item.created', actor_name: 'Rose owner', after: { slug: 'box', price: '3' } })
  })

  t.test('makes a slug from the English name, or from the id', async t => {
    const named = await make({ slug: undefined, name: { en: 'Café au lait, N° 5', ar: 'قهوة' } })
    t.equal((await within(rose, tx => findItem(tx, named))).slug, 'cafe-au-lait-n-5')
    const unnamed = await make({ slug: undefined, name: { en: '', ar: 'قهوة عربية' } })
    t.equal((await within(rose, tx => findItem(tx, unnamed))).slug, `item-${unnamed.slice(-8)}`)
  })

  t.test('refuses what it cannot keep', async t => {
    const refused = (given: Parameters<typeof anItem>[0], expected: object) =>
      t.rejects(make(given), expected as { code: string })
    await refused({ slug: 'lilies' }, { code: 'item_slug_taken' })
    await refused(
      { price: { amount: '1.00', currency: 'USD' } },
      { code: 'currency_mismatch', params: { currency: 'KWD' } },
    )
    await refused({ price: kwd('1.2345') }, { fields: [{ path: '/price/amount', code: 'too_many_decimals' }] })
    await refused({ price: kwd('-1') }, { fields: [{ code: 'amount_malformed' }] })
    await refused({ price: kwd('1000000000') }, { fields: [{ code: 'amount_too_large' }] })
    await refused({ price: { amount: '1', currency: 'XXX' } }, { fields: [{ code: 'currency_unknown' }] })
    await refused({ categorySlug: 'nowhere' }, { fields: [{ path: '/categorySlug', code: 'category_unknown' }] })
    const [row] = await sql(
      `select count(*)::int as count from audit_log where action = 'item.created' and entity_id is null`,
    )
    t.same(row, { count: 0 })
  })

  t.test('changes what is named and nothing else', async t => {
    const id = await make({ slug: 'vase', stock: 3, categorySlug: 'bouquets' })
    const before = await within(rose, tx => findItem(tx, id))
    const after = await within(rose, tx => changeItem(tx, id, { stock: null, version: 1 }), 'admin')
    t.match(after, { ...before, stock: null, version: 2, updated_at: Date })
    t.match(await within(rose, tx => changeItem(tx, 'vase', { categorySlug: null })), { category: null, version: 3 })
    const [audit] = await sql(`select * from audit_log where entity_id = $1 and action = 'item.changed' order by id`, [
      id,
    ])
    t.strictSame([audit!.before, audit!.after], [{ stock: 3 }, { stock: null }])
    t.equal(audit!.actor_name, 'Rose admin')
  })

  t.test('lets one of two changes of the same version through', async t => {
    const id = await make({})
    const change = (price: string) => within(rose, tx => changeItem(tx, id, { price: kwd(price), version: 1 }))
    const outcomes = await Promise.allSettled([change('1'), change('2'), change('3')])
    t.equal(outcomes.filter(outcome => outcome.status === 'fulfilled').length, 1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'version_conflict' })
    }
    await t.rejects(change('4'), { code: 'version_conflict' })
    await t.rejects(
      within(rose, tx => changeItem(tx, id, { slug: 'lilies' })),
      { code: 'item_slug_taken' },
    )
  })

  t.test('loses no sale to a change at the same time', async t => {
    const id = await make({ stock: 20 })
    const sales = Array.from({ length: 10 }, () => within(rose, tx => placeOrderOf(tx, id)))
    const changes = Array.from({ length: 5 }, (_, n) =>
      within(rose, tx => changeItem(tx, id, { position: n })).catch(error =>
        t.match(error, { code: 'version_conflict' }),
      ),
    )
    await Promise.all([...sales, ...changes])
    t.equal((await within(rose, tx => findItem(tx, id))).stock, 10)
  })

  t.test('archives an item: its slug is free, its orders stay', async t => {
    const id = await make({ slug: 'old-vase' })
    const order = await within(rose, tx => placeOrderOf(tx, id))
    await within(rose, tx => archiveItem(tx, 'old-vase', new Date()))
    for (const name of [id, 'old-vase'])
      await t.rejects(
        within(rose, tx => findItem(tx, name)),
        { code: 'item_not_found' },
      )
    await t.rejects(
      within(rose, tx => archiveItem(tx, id, new Date())),
      { code: 'item_not_found' },
    )
    await t.rejects(
      within(rose, tx => placeOrderOf(tx, id)),
      { code: 'item_not_available' },
    )
    t.not(await make({ slug: 'old-vase' }), id)
    const [line] = await sql('select item_id from order_lines where order_id = $1', [order.id])
    t.equal(line!.item_id, id)
  })

  t.test('shows the public what is published', async t => {
    const items = await within(rose, tx => listItems(tx, { publishedOnly: true }, { limit: 100 }))
    t.notOk(items.some(item => !item.published || item.archived_at))
    await t.rejects(
      within(rose, tx => findItem(tx, 'hidden', { publishedOnly: true })),
      { code: 'item_not_found' },
    )
    t.match(await within(rose, tx => findItem(tx, 'hidden')), { slug: 'hidden' })
    await t.rejects(
      within(rose, tx => findItem(tx, palm.items.lilies)),
      { code: 'item_not_found' },
      'of one’s own only',
    )
  })

  t.test('is searched in either language, however it is written', async t => {
    await make({
      slug: 'ward',
      name: { en: 'Damask Rose', ar: 'وردة جُوريّة' },
      description: { en: 'A 100% fragrant_flower', ar: 'أحلى هديّة' },
    })
    await make({ slug: 'tamr', name: { en: 'Dates box 500', ar: 'علبة تمر ٥٠٠' } })
    for (const q of [
      'ورده',
      'وردة',
      'جوريه',
      'جوريّة',
      'احلى',
      'أحلي',
      'هدية',
      'DAMASK',
      'damask rose',
      'rose damask',
      'fragrant',
    ])
      t.same(await found(q), ['ward'], q)
    for (const q of ['500', '٥٠٠', 'تمر 500', '۵۰۰']) t.same(await found(q), ['tamr'], q)
    t.same(await found('100%'), ['ward'], 'signs of like are letters')
    t.same(await found('t_f'), ['ward'])
    for (const q of ['%', '_']) t.same(await found(q), ['ward'], q)
    for (const q of ['t__f', '100\\%', '\\', 'nothing like it', 'damask lily', "'"]) t.same(await found(q), [], q)
  })

  t.test('is filtered by category and kind', async t => {
    await within(rose, tx => putCategory(tx, { slug: 'gifts', name: { en: 'Gifts', ar: 'هدايا' }, position: 0 }))
    await make({ slug: 'card', type: 'digital', categorySlug: 'gifts' })
    const list = (filter: Parameters<typeof listItems>[1]) =>
      within(rose, tx => listItems(tx, filter, { limit: 50 })).then(items => items.map(item => item.slug))
    t.same(await list({ category: 'gifts' }), ['card'])
    t.same(await list({ type: 'digital' }), ['card'])
    t.same(await list({ type: 'digital', category: 'bouquets' }), [])
    t.same(
      (await within(rose, listCategories)).map(category => category.slug),
      ['gifts', 'bouquets'],
    )
    await within(rose, tx => putCategory(tx, { slug: 'gifts', name: { en: 'Presents', ar: 'هدايا' }, position: 2 }))
    t.match(await within(rose, listCategories), [{ slug: 'bouquets' }, { slug: 'gifts', name: { en: 'Presents' } }])
  })

  t.test('is paged without doubles or gaps, also while items come', async t => {
    for (let n = 0; n < 12; n++) await make({ slug: `paged-${n}`, name: { en: 'Paged', ar: '' }, position: n % 3 })
    const seen: string[] = []
    let after: ItemPosition | undefined
    for (;;) {
      const page = await within(rose, tx => listItems(tx, { q: 'paged' }, { after, limit: 5 }))
      seen.push(...page.map(item => item.slug))
      if (page.length === 0) break
      const last = page.at(-1)!
      after = { position: last.position, id: last.id }
      await make({ slug: `first-${seen.length}`, name: { en: 'Paged', ar: '' }, position: -1 })
    }
    t.equal(seen.length, 12, 'what comes before the place reached is not repeated')
    t.equal(new Set(seen).size, 12)
  })
})
