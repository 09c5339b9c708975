import t from 'tap'
import type { NewOrder } from '#domain/orders/new-order.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { voidReceipt } from '#domain/receipts/void-receipt.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { aContact, placeOrderOf, receivedDonationOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { readContactPage } from './contact-page.ts'
import { listContacts } from './contact-queries.ts'
import { eraseContact } from './erase-contact.ts'
import { linkContact } from './link-contact.ts'
import { keepApart, mergeContacts, undoMerge } from './merge-contacts.ts'

const maha = { name: 'Maha', phone: '+96550000001' }

async function shop(test: Parameters<typeof testWorld>[0]) {
  const world = await testWorld(test)
  const within = <Result>(work: (tx: TenantTx) => Promise<Result>) => world.within(world.rose, work, 'owner')
  const contactOf = (customer: NewOrder['customer']) => within(tx => aContact(tx, customer))
  return { ...world, do: within, contactOf }
}

t.test('whoever leaves the same number or address is one contact', async t => {
  const { contactOf } = await shop(t)
  const first = await contactOf({ ...maha, email: 'Maha@Example.test' })
  t.equal(await contactOf({ name: 'M.', phone: '5000 0001' }), first, 'by number, however it is written')
  t.equal(await contactOf({ name: 'Maha', phone: '+96550000002', email: 'maha@example.test' }), first, 'by address')
  t.equal(await contactOf({ name: 'Maha', phone: '+96550000002' }), first, 'by a number learned later')
  t.not(await contactOf({ name: 'Maha', phone: '+96550000003' }), first)
})

t.test('a hundred conversions of a new person at once are one contact', async t => {
  const { rose, within, sql } = await shop(t)
  const ids = await within(rose, async tx => {
    const orders: string[] = []
    for (let n = 0; n < 20; n++) orders.push((await placeOrderOf(tx, rose.items.tulips, { customer: maha })).id)
    return orders
  })
  await Promise.all(ids.map(id => within(rose, tx => linkContact(tx, 'order', id))))
  await Promise.all(ids.map(id => within(rose, tx => linkContact(tx, 'order', id))))
  const rows = await sql(
    'select count(distinct contact_id)::int as contacts, count(*)::int as orders from orders where id = any($1)',
    [ids],
  )
  t.same(rows, [{ contacts: 1, orders: 20 }])
})

t.test(
  'a number and an address of two contacts merge them when all three names agree, else they are suggested',
  async t => {
    const { contactOf, do: within } = await shop(t)
    const one = await contactOf(maha)
    const two = await contactOf({ name: 'maha ', phone: '+96550000002', email: 'm@example.test' })
    t.equal(await contactOf({ ...maha, email: 'm@example.test' }), one)
    t.match(await within(tx => readContactPage(tx, two)), { contact: { id: one }, merged: [{ id: two }] })

    const ali = await contactOf({ name: 'Ali', phone: '+96550000003', email: 'ali@example.test' })
    await contactOf({ ...maha, email: 'ali@example.test' })
    const page = await within(tx => readContactPage(tx, one))
    t.same(page.suggestions, [{ id: ali, name: 'Ali' }])
    await within(tx => keepApart(tx, one, ali))
    t.same((await within(tx => readContactPage(tx, one))).suggestions, [])
  },
)

t.test('a merge joins the histories, and undoing it parts them exactly', async t => {
  const { contactOf, do: within } = await shop(t)
  const [one, two, three] = [
    await contactOf(maha),
    await contactOf({ name: 'Ali', phone: '+96550000002' }),
    await contactOf({ name: 'Sara', phone: '+96550000003' }),
  ]
  const before = await within(tx => readContactPage(tx, two))
  await within(tx => mergeContacts(tx, two, three))
  await within(tx => mergeContacts(tx, one, two))
  const joined = await within(tx => readContactPage(tx, one))
  t.equal(joined.history.length, 3)
  t.same(
    joined.merged.map(({ id }) => id),
    [two],
  )
  t.equal(joined.totals.order.count, 3)
  t.notOk((await within(tx => listContacts(tx, {}, { limit: 50 }))).some(({ id }) => id === two))
  await t.rejects(
    within(tx => mergeContacts(tx, three, one)),
    { code: 'contact_merge_impossible' },
  )
  await within(tx => undoMerge(tx, one, two))
  await within(tx => undoMerge(tx, two, three))
  const after = await within(tx => readContactPage(tx, two))
  t.same(after.history, before.history)
  t.same(after.points, before.points)
  await t.rejects(
    within(tx => undoMerge(tx, one, two)),
    { code: 'contact_not_found' },
  )
})

t.test('whom the team kept apart is not merged by itself again', async t => {
  const { contactOf, do: within } = await shop(t)
  const one = await contactOf(maha)
  const two = await contactOf({ ...maha, phone: '+96550000002', email: 'm@example.test' })
  await contactOf({ ...maha, email: 'm@example.test' })
  await within(tx => undoMerge(tx, one, two))
  await contactOf({ ...maha, email: 'm@example.test' })
  t.equal((await within(tx => readContactPage(tx, two))).contact.id, two)
})

t.test('erasing replaces the person everywhere, and keeps the figures', async t => {
  const { rose, contactOf, do: within, sql } = await shop(t)
  const secret = { name: 'Zubaida Qabazard', phone: '+96550000009', email: 'zubaida@example.test' }
  const id = await contactOf(secret)
  const other = await contactOf({ name: 'Zubaida Q', phone: '+96550000010' })
  await within(tx => mergeContacts(tx, id, other))
  const figures = await within(tx => eraseContact(tx, id))
  t.same(figures, { contacts: 2, orders: 2, donations: 0, pledges: 0 })
  const tables = await sql<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'`,
  )
  for (const { name } of tables) {
    const left = await sql(
      `select * from ${name} r where tenant_id = $1 and (r::text ilike '%zubaida%' or r::text like '%96550000009%' or r::text like '%96550000010%')`,
      [rose.id],
    )
    t.same(left, [], name)
  }
  const page = await within(tx => readContactPage(tx, id))
  t.equal(page.totals.order.count, 2)
  t.not(page.totals.order.total, '0')
  await t.rejects(
    within(tx => eraseContact(tx, id)),
    { code: 'contact_erased' },
  )
  t.not(await contactOf(secret), id, 'who comes again is a new contact')
})

t.test('erasing takes out what was written of a gift whose receipt was voided', async t => {
  const { do: within, sql } = await shop(t)
  const donor = { name: 'Zubaida Qabazard', phone: '+96550000009' }
  const { id, receipt } = await within(async tx => {
    const gift = await receivedDonationOf(tx, { donor, tribute: { kind: 'in_memory', name: 'Zubaida’s father' } })
    const { id: receipt } = await issueReceipt(tx, gift.id, new Date())
    await voidReceipt(tx, receipt, { reason: 'Zubaida Qabazard called' })
    await linkContact(tx, 'donation', gift.id)
    return { id: gift.id, receipt }
  })
  const [{ contact_id }] = (await sql('select contact_id from donations where id = $1', [id])) as [
    { contact_id: string },
  ]
  await within(tx => eraseContact(tx, contact_id))
  for (const table of ['donations', 'receipts', 'events', 'audit_log', 'contacts'])
    t.same(await sql(`select * from ${table} r where r::text ilike '%zubaida%'`), [], table)
  t.match(await sql(`select data from events where subject_id = $1 and type = 'receipt.voided'`, [receipt]), [
    { data: { donationId: id } },
  ])
})

t.test('erasing misses nothing that the worker has not linked yet', async t => {
  const { rose, contactOf, do: within, sql } = await shop(t)
  const id = await contactOf({ ...maha, email: 'maha@example.test' })
  const customer = { name: 'Maha', phone: '+96550000077', email: 'Maha@example.test' }
  const late = await within(tx => placeOrderOf(tx, rose.items.tulips, { customer }))
  t.match(await within(tx => eraseContact(tx, id)), { orders: 2 })
  const [order] = await sql('select customer_phone, customer_email from orders where id = $1', [late.id])
  t.same(order, { customer_phone: '', customer_email: null })
})

t.test('a contact of another tenant is not there', async t => {
  const { palm, within, contactOf } = await shop(t)
  const id = await contactOf(maha)
  const other = await within(palm, tx => aContact(tx, maha), 'owner')
  t.not(other, id)
  const there = <Result>(work: (tx: TenantTx) => Promise<Result>) => within(palm, work, 'owner')
  const notFound = { code: 'contact_not_found' }
  await t.rejects(
    there(tx => readContactPage(tx, id)),
    notFound,
  )
  await t.rejects(
    there(tx => eraseContact(tx, id)),
    notFound,
  )
  await t.rejects(
    within(palm, tx => mergeContacts(tx, other, id), 'owner'),
    { code: 'contact_not_found' },
  )
})
