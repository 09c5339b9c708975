import t from 'tap'
import { enterDonation } from '#domain/donations/enter-donation.ts'
import { aDonation, createDonationOf, createPledgeOf, placeOrderOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'

t.test('a storefront that is not published', async t => {
  const { rose, within, sql } = await testWorld(t)
  const show = (shown: boolean) =>
    sql('update tenants set published_at = case when $2 then now() end where id = $1', [rose.id, shown])
  const refused = { code: 'storefront_not_published' }
  const stock = async () => (await sql('select stock from catalog_items where id = $1', [rose.items.lilies]))[0]!.stock
  await show(false)

  t.test('takes no order, gift or promise of the public, and keeps its stock', async t => {
    const before = await stock()
    await t.rejects(
      within(rose, tx => placeOrderOf(tx, rose.items.lilies)),
      refused,
    )
    t.equal(await stock(), before)
    await t.rejects(
      within(rose, tx => createDonationOf(tx)),
      refused,
    )
    await t.rejects(
      within(rose, tx => createPledgeOf(tx)),
      refused,
    )
  })

  t.test('has what the team enters', async t => {
    t.ok(await within(rose, tx => placeOrderOf(tx, rose.items.lilies), 'staff'))
    t.ok(await within(rose, tx => enterDonation(tx, { ...aDonation(), allowDuplicate: true }, new Date()), 'staff'))
    t.ok(await within(rose, tx => createPledgeOf(tx), 'staff'))
  })

  t.test('takes them from the moment it is published, and none once it is taken back', async t => {
    await show(true)
    t.ok(await within(rose, tx => placeOrderOf(tx, rose.items.lilies)))
    t.ok(await within(rose, tx => createDonationOf(tx)))
    t.ok(await within(rose, tx => createPledgeOf(tx)))
    await show(false)
    await t.rejects(
      within(rose, tx => placeOrderOf(tx, rose.items.lilies)),
      refused,
    )
  })
})
