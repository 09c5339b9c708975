import { test } from 'tap'
import { changeCampaign } from '#domain/campaigns/change-campaign.ts'
import { createCampaign, type NewCampaign } from '#domain/campaigns/create-campaign.ts'
import { DomainError } from '#domain/errors.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import { aCampaign, aDonation, aStorefront, createDonationOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { createDonation } from './create-donation.ts'
import type { NewDonation } from './donation.ts'

const refusal = (code: string, params?: object) => (params ? { name: 'DomainError', code, params } : { code })
const invalid = (path: string, code: string) => ({ name: 'InvalidInput', fields: [{ path, code }] })
const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('an intent to give', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const give = (given: Partial<NewDonation> = {}) => within(rose, tx => createDonationOf(tx, given))
  const campaign = (given: Partial<NewCampaign> = {}) =>
    within(rose, tx => createCampaign(tx, aCampaign(given), new Date()), 'owner')
  const rowOf = async (id: string) => (await sql('select * from donations where id = $1', [id]))[0]!
  const count = async () => (await sql('select count(*)::int as count from donations'))[0]!.count

  t.test('is written down as pending, with a number and what the donor said', async t => {
    const campaignId = await campaign()
    const whole: Partial<NewDonation> = {
      amount: kwd('12.5'),
      campaignId,
      purpose: 'zakat',
      donor: { name: ' نورة السالم ', phone: '٢٢٢١ ٢٣٤٥', email: ' Noura@Example.TEST ' },
      hideName: true,
      tribute: { kind: 'in_memory', name: 'Salem' },
      receiptRequested: true,
      note: 'for the well',
      locale: 'en',
    }
    const donation = await give(whole)
    t.match(donation, { number: 'DON-00001', status: 'pending', amount: kwd('12.500'), locale: 'en' })
    t.match(await rowOf(donation.id), {
      status: 'pending',
      amount: '12.500',
      currency: 'KWD',
      campaign_id: campaignId,
      purpose: 'zakat',
      donor_name: 'نورة السالم',
      donor_phone: '+96522212345',
      donor_email: 'noura@example.test',
      hide_name: true,
      tribute: { kind: 'in_memory', name: 'Salem' },
      receipt_requested: true,
      note: 'for the well',
      received_on: null,
      channel: 'storefront',
      source: 'direct',
      search_text: / don-00001 نوره السالم /,
    })
  })

  t.test('needs a name and nothing else', async t => {
    const { id } = await give({ donor: { name: 'فاعل خير' } })
    t.match(await rowOf(id), { donor_phone: null, donor_email: null, purpose: 'general', locale: 'ar', tribute: null })
  })

  t.test('is told once, in event, job and audit, without the donor’s name', async t => {
    const { id } = await give({ donor: { name: 'Somebody Unusual' } })
    const events = await sql('select * from events where subject_id = $1', [id])
    t.match(events, [{ type: 'donation.created', actor_kind: 'public', data: { amount: kwd('5.000') } }])
    t.equal(events.length, 1)
    t.equal((await sql(`select 1 from jobs.job where data -> 'payload' ->> 'eventId' = $1`, [events[0]!.id])).length, 1)
    const audits = await sql('select * from audit_log where entity_id = $1', [id])
    t.match(audits, [{ action: 'donation.created', after: { status: 'pending', amount: '5.000' } }])
    t.notMatch(JSON.stringify([events, audits]), /Unusual/)
  })

  t.test('is tied to the visit it came by, and drops an unknown one', async t => {
    const [visit] = await sql<{ id: string }>(
      `insert into visits (tenant_id, source, landing_path, channel, first_touch, visited_at)
       values ($1, 'Instagram', '/', 'social', '{"source":"Instagram","landingPath":"/"}', now()) returning id`,
      [rose.id],
    )
    const tied = await give({ visitId: visit!.id })
    t.match(await rowOf(tied.id), { visit_id: visit!.id, source: 'instagram', last_touch: { source: 'Instagram' } })
    t.match(await sql('select * from utm_events where conversion_id = $1', [tied.id]), [
      { visit_id: visit!.id, conversion_type: 'donation' },
    ])
    const foreign = await within(palm, tx => createDonationOf(tx, { visitId: visit!.id }))
    t.match(await rowOf(foreign.id), { visit_id: null, source: 'direct' }, 'another tenant’s visit is unknown')
  })

  t.test('is refused with what would be taken when it is too small or too large', async t => {
    const own = await campaign({ smallestGift: kwd('2'), largestGift: kwd('50') })
    const whole = { smallest: kwd('2.000'), largest: kwd('50.000') }
    for (const amount of ['1.999', '50.001', '0'])
      await t.rejects(give({ campaignId: own, amount: kwd(amount) }), refusal('amount_out_of_range', whole), amount)
    for (const amount of ['2', '50.000']) t.ok(await give({ campaignId: own, amount: kwd(amount) }), amount)
    const general = { smallest: kwd('1.000'), largest: null }
    await t.rejects(give({ amount: kwd('0.999') }), refusal('amount_out_of_range', general))
    await t.rejects(give({ campaignId: await campaign(), amount: kwd('0.5') }), refusal('amount_out_of_range', general))
    t.ok(await give({ amount: kwd('999999999.999') }), 'the largest that is kept')
  })

  t.test('is in the tenant’s currency and of no more decimals than that has', async t => {
    await t.rejects(
      give({ amount: { amount: '5', currency: 'USD' } }),
      refusal('currency_mismatch', { currency: 'KWD' }),
    )
    for (const [amount, code] of [
      ['5.0001', 'too_many_decimals'],
      ['1000000000', 'amount_too_large'],
      ['-5', 'amount_malformed'],
      ['5,0', 'amount_malformed'],
      ['1e3', 'amount_malformed'],
      ['', 'amount_malformed'],
    ] as const)
      await t.rejects(give({ amount: kwd(amount) }), invalid('/amount/amount', code), amount)
    await t.rejects(give({ amount: { amount: '5', currency: 'XXX' } }), invalid('/amount/amount', 'currency_unknown'))
  })

  t.test('is refused by a phone number that is none', async t => {
    await t.rejects(give({ donor: { name: 'N', phone: '123456' } }), invalid('/donor/phone', 'phone_invalid'))
  })

  t.test('goes to a campaign of the tenant that is open', async t => {
    const foreign = await within(palm, tx => createCampaign(tx, aCampaign(), new Date()), 'owner')
    const draft = await campaign({ status: 'draft' })
    for (const campaignId of [foreign, draft, '01890000-0000-7000-8000-000000000000'])
      await t.rejects(give({ campaignId }), refusal('campaign_not_available', { campaignId }))
    const early = await campaign({ startsOn: '2099-01-01' })
    await t.rejects(give({ campaignId: early }), refusal('campaign_closed', { startsOn: '2099-01-01', endsOn: null }))
    const closed = await campaign()
    await within(rose, tx => changeCampaign(tx, closed, { status: 'closed' }, new Date()), 'owner')
    await t.rejects(give({ campaignId: closed }), refusal('campaign_closed'))
  })

  t.test('is refused from the midnight of the tenant’s zone after the last day on, worker or not', async t => {
    const campaignId = await campaign({ startsOn: '2030-05-01', endsOn: '2030-05-31' })
    const at = (moment: string) => within(rose, tx => createDonation(tx, aDonation({ campaignId }), new Date(moment)))
    await t.rejects(at('2030-04-30T20:59:59Z'), refusal('campaign_closed'))
    t.ok(await at('2030-04-30T21:00:00Z'), 'Kuwait is three hours ahead of UTC')
    t.ok(await at('2030-05-31T20:59:59Z'))
    await t.rejects(
      at('2030-05-31T21:00:00Z'),
      refusal('campaign_closed', { startsOn: '2030-05-01', endsOn: '2030-05-31' }),
    )
  })

  t.test('leaves nothing and no gap in the numbers when it is refused', async t => {
    const before = await count()
    const { number } = await give()
    await t.rejects(give({ amount: kwd('0') }))
    await t.rejects(
      within(rose, async tx => {
        await createDonationOf(tx)
        throw new DomainError('campaign_not_found')
      }),
    )
    t.equal(await count(), before + 1)
    const next = (await give()).number
    t.equal(Number(next.slice(4)), Number(number.slice(4)) + 1)
  })

  t.test('is not taken where donations are off, or no licence is recorded', async t => {
    const giveToPalm = () => within(palm, tx => createDonationOf(tx))
    const { features } = aStorefront()
    await within(palm, tx => changeStorefront(tx, aStorefront({ features: { ...features, donations: false } })))
    await t.rejects(giveToPalm(), refusal('donations_not_offered'))
    await within(palm, tx => changeStorefront(tx, aStorefront()))
    t.ok(await giveToPalm())
    await sql('update tenants set licence_number = null, licence_recorded_at = null where id = $1', [palm.id])
    await t.rejects(giveToPalm(), refusal('licence_missing'))
  })
})
