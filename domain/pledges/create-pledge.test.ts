import { test } from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { aCampaign, aPledge, createPledgeOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { findPledge } from './pledge-queries.ts'

const now = new Date('2026-11-20T20:30:00Z') // 23:30 in Kuwait

test('a pledge', async t => {
  const { rose, within, sql } = await testWorld(t)
  const pledge = (given?: Parameters<typeof createPledgeOf>[1], role?: 'staff') =>
    within(rose, tx => createPledgeOf(tx, { targetDate: undefined, ...given }, now), role)
  const refused = (given: Parameters<typeof createPledgeOf>[1], wanted: object) =>
    t.rejects(pledge(given), wanted as Error)
  const field = (path: string, code: string) => ({ name: 'InvalidInput', fields: [{ path, code }] }) as unknown as Error
  const monthly = (instalments: number, firstDate = '2026-12-31') => ({
    every: 'month' as const,
    instalments,
    firstDate,
  })
  const kwd = (amount: string) => ({ amount, currency: 'KWD' })

  t.test('for a single date is one instalment, numbered, told and waited for', async t => {
    const id = await pledge({ targetDate: '2026-12-01', campaignId: undefined })
    const row = await within(rose, tx => findPledge(tx, id))
    t.match(row, {
      pledge_number: 'PLG-00001',
      status: 'open',
      next_due_on: '2026-12-01',
      next_amount: '12.000',
      channel: 'storefront',
      instalments: [{ position: 1, dueOn: '2026-12-01', amount: 12_000n, settled: 0n }],
    })
    const [stored] = await sql('select next_tick_at from pledges where id = $1', [id])
    t.equal(stored!.next_tick_at.toISOString(), '2026-11-28T07:00:00.000Z', 'three days before, at ten')
    const events = await sql('select type, data from events where subject_id = $1', [id])
    t.match(events, [{ type: 'pledge.created', data: { amount: kwd('12.000'), instalments: 1 } }])
    t.equal((await sql('select 1 from audit_log where entity_id = $1', [id])).length, 1)
  })

  t.test('in instalments has their dates and parts', async t => {
    const id = await pledge({ amount: kwd('10.000'), schedule: monthly(3) })
    const { instalments } = await within(rose, tx => findPledge(tx, id))
    t.same(
      instalments.map(({ dueOn, amount }) => [dueOn, amount]),
      [
        ['2026-12-31', 3_334n],
        ['2027-01-31', 3_333n],
        ['2027-02-28', 3_333n],
      ],
    )
  })

  t.test('is refused without dates, with two kinds of them, and without a way to reach its pledger', async t => {
    await refused({}, { code: 'pledge_dates_unclear' })
    await refused({ targetDate: '2026-12-01', schedule: monthly(2) }, { code: 'pledge_dates_unclear' })
    await refused({ targetDate: '2026-12-01', donor: { name: 'Noura' } }, { code: 'contact_needed' })
    t.ok(await pledge({ targetDate: '2026-12-01', donor: { name: 'Noura', email: 'noura@example.test' } }))
  })

  t.test('falls due after today in the tenant’s zone, within five years', async t => {
    t.ok(await pledge({ targetDate: '2026-11-21' }), 'half an hour from now')
    await refused({ targetDate: '2026-11-20' }, field('/targetDate', 'date_not_future'))
    await refused({ schedule: monthly(2, '2026-11-20') }, field('/schedule/firstDate', 'date_not_future'))
    await refused({ targetDate: '2026-02-30' }, field('/targetDate', 'date_invalid'))
    t.ok(await pledge({ targetDate: '2031-11-20' }))
    await refused({ targetDate: '2031-11-21' }, field('/targetDate', 'date_too_far'))
  })

  t.test('has at least one minor unit for each instalment, in the tenant’s currency', async t => {
    await refused({ amount: kwd('0.005'), schedule: monthly(6) }, field('/amount/amount', 'amount_too_small'))
    await refused({ amount: kwd('0'), targetDate: '2026-12-01' }, field('/amount/amount', 'amount_too_small'))
    await refused({ amount: kwd('1.2345'), targetDate: '2026-12-01' }, field('/amount/amount', 'too_many_decimals'))
    const dollars = { amount: '12.00', currency: 'USD' }
    await refused({ amount: dollars, targetDate: '2026-12-01' }, { code: 'currency_mismatch' })
    const both = { amount: kwd('x'), targetDate: '2026-11-20', donor: { name: 'N', phone: '12' } }
    await t.rejects(pledge(both), {
      fields: [{ path: '/amount/amount' }, { path: '/donor/phone' }, { path: '/targetDate' }],
    } as unknown as Error)
  })

  t.test('names a campaign that takes pledges on that day', async t => {
    const campaign = (given: Parameters<typeof aCampaign>[0]) =>
      within(rose, tx => createCampaign(tx, aCampaign(given), now), 'owner')
    const open = await campaign({})
    const id = await pledge({ targetDate: '2026-12-01', campaignId: open })
    t.equal((await within(rose, tx => findPledge(tx, id))).campaign?.id, open)
    const giftsOnly = await campaign({ takesPledges: false })
    await refused({ targetDate: '2026-12-01', campaignId: giftsOnly }, { code: 'campaign_takes_no_pledges' })
    const draft = await campaign({ status: 'draft' })
    await refused({ targetDate: '2026-12-01', campaignId: draft }, { code: 'campaign_not_available' })
    const over = await campaign({ endsOn: '2026-11-21' })
    await sql(`update campaigns set ends_on = '2026-11-19' where id = $1`, [over])
    await refused({ targetDate: '2026-12-01', campaignId: over }, { code: 'campaign_closed' })
    const office = await within(rose, tx => createPledgeOf(tx, aPledge({ campaignId: giftsOnly }), now), 'staff')
    t.match(await within(rose, tx => findPledge(tx, office)), { channel: 'office', source: 'office' })
  })

  t.test('is not offered without a licence, whoever enters it', async t => {
    await sql('update tenants set licence_number = null where id = $1', [rose.id])
    await refused({ targetDate: '2026-12-01' }, { code: 'licence_missing' })
    await t.rejects(pledge({ targetDate: '2026-12-01' }, 'staff'), { code: 'licence_missing' })
  })
})
