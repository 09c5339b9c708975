import { test } from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { aCampaign, aDonation, createDonationOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { changeDonationStatus } from './change-donation-status.ts'
import { enterDonation, type NewOfficeDonation } from './enter-donation.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const day = 86_400_000

test('a gift entered at the office', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const enter = (given: Partial<NewOfficeDonation> = {}, now = new Date()) =>
    within(rose, tx => enterDonation(tx, { ...aDonation(given), ...given }, now), 'staff')
  const rowOf = async (id: string) => (await sql('select * from donations where id = $1', [id]))[0]!
  let names = 0
  const somebody = () => ({ name: `Donor ${++names}` })

  t.test('is received at once, or on its way', async t => {
    const donation = await enter({ donor: somebody(), paymentMethod: 'cash', paymentReference: 'box 3' })
    t.match(donation, { status: 'received', number: /^DON-\d{5}$/ })
    t.match(await rowOf(donation.id), {
      status: 'received',
      channel: 'office',
      source: 'office',
      payment_method: 'cash',
      payment_reference: 'box 3',
      received_on: Date,
    })
    const events = await sql('select type from events where subject_id = $1 order by occurred_at, id', [donation.id])
    t.same(events, [{ type: 'donation.created' }, { type: 'donation.received' }], 'in the order in which it happened')
    const coming = await enter({ donor: somebody(), received: false })
    t.match(await rowOf(coming.id), { status: 'pending', received_on: null })
  })

  t.test('is written down however little it was, and for a campaign that is over', async t => {
    const campaignId = await within(
      rose,
      tx =>
        createCampaign(tx, aCampaign({ status: 'draft', endsOn: '2026-01-02', smallestGift: kwd('5') }), new Date()),
      'owner',
    )
    t.ok(await enter({ donor: somebody(), amount: kwd('0.001'), campaignId }))
    await t.rejects(enter({ amount: kwd('0') }), { code: 'amount_out_of_range' })
    await t.rejects(enter({ amount: { amount: '1', currency: 'USD' } }), { code: 'currency_mismatch' })
    await t.rejects(enter({ receivedOn: '2099-01-01' }), { name: 'InvalidInput' })
    await t.rejects(enter({ campaignId: '01890000-0000-7000-8000-000000000000' }), { code: 'campaign_not_available' })
  })

  t.test('warns of one that looks the same, by phone, e-mail address or name', async t => {
    const amount = kwd('77')
    const donor = { name: 'فاطِمة الأحمد', phone: '22212377', email: 'Fatima@example.test' }
    const first = await enter({ donor, amount })
    const told = { donations: [{ number: first.number, donatedAt: first.donatedAt.toISOString() }] }
    for (const same of [
      { name: 'Somebody else', phone: '+965 2221 2377' },
      { name: 'Somebody else', email: ' fatima@EXAMPLE.test' },
      { name: 'فاطمه  الاحمد' },
    ])
      await t.rejects(
        enter({ donor: same, amount }),
        { code: 'possible_duplicate', params: told },
        JSON.stringify(same),
      )
    for (const other of [{ name: 'فاطمه' }, { name: 'الأحمد' }, { name: '%' }, { name: 'Mona', phone: '22212378' }])
      t.ok(await enter({ donor: other, amount: kwd('77') }), JSON.stringify(other))
    t.ok(await enter({ donor, amount: kwd('77.001') }), 'another amount')
    t.ok(await enter({ donor, amount, allowDuplicate: true }), 'allowed')
    t.ok(await within(palm, tx => enterDonation(tx, { ...aDonation(), donor, amount }, new Date()), 'staff'))
  })

  t.test('warns of the donor’s own intent, but not of one that was cancelled', async t => {
    const given = { amount: kwd('78'), donor: { name: 'Hessa Al-Mutairi', phone: '22212378' } }
    const intent = await within(rose, tx => createDonationOf(tx, given))
    await t.rejects(enter(given), { code: 'possible_duplicate', params: { donations: [{ number: intent.number }] } })
    await within(rose, tx => changeDonationStatus(tx, intent.id, { status: 'cancelled' }, new Date()), 'staff')
    t.ok(await enter(given))
  })

  t.test('looks seven days back', async t => {
    const given = { amount: kwd('79'), donor: { name: 'Badriya' } }
    const now = Date.now()
    await enter({ ...given, donatedAt: new Date(now - 8 * day) })
    t.ok(await enter({ ...given, donatedAt: new Date(now - 7 * day + 60_000) }))
    await t.rejects(enter(given), { code: 'possible_duplicate' })
  })

  t.test('is entered by one of two who enter it at the same moment', async t => {
    for (let turn = 0; turn < 5; turn++) {
      const given = { amount: kwd('80'), donor: somebody() }
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => enter(given)))
      t.equal(outcomes.filter(outcome => outcome.status === 'fulfilled').length, 1)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'possible_duplicate' })
    }
  })

  t.test('needs a licence', async t => {
    await sql('update tenants set licence_number = null, licence_recorded_at = null where id = $1', [palm.id])
    await t.rejects(
      within(palm, tx => enterDonation(tx, aDonation(), new Date()), 'staff'),
      {
        code: 'licence_missing',
      },
    )
  })
})
