import { test } from 'tap'
import { addDays } from '#domain/calendar.ts'
import { changeDonationStatus } from '#domain/donations/change-donation-status.ts'
import { createPledge } from '#domain/pledges/create-pledge.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { aCampaign, createDonationOf, receivedDonationOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { findCampaign, listCampaigns, listPublicCampaigns } from './campaign-queries.ts'
import { archiveCampaign, type CampaignChange, changeCampaign } from './change-campaign.ts'
import { closeEndedCampaigns } from './close-ended-campaigns.ts'
import { createCampaign, type NewCampaign } from './create-campaign.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const invalid = (...fields: [string, string][]) => ({
  name: 'InvalidInput',
  fields: fields.map(([path, code]) => ({ path, code })),
})

test('a campaign', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const create = (given: Partial<NewCampaign> = {}, now = new Date()) =>
    within(rose, tx => createCampaign(tx, aCampaign(given), now), 'owner')
  const change = (id: string, wanted: CampaignChange, now = new Date()) =>
    within(rose, tx => changeCampaign(tx, id, wanted, now), 'owner')
  const find = (id: string) => within(rose, tx => findCampaign(tx, id))

  t.test('keeps what is said of it, amounts with all their decimals, presets once and smallest first', async t => {
    const id = await create({
      slug: 'wells',
      name: { en: 'Wells', ar: 'آبار' },
      summary: { en: 'Water', ar: 'ماء' },
      goal: kwd('5000'),
      startsOn: '2026-01-01',
      endsOn: '2099-12-31',
      licenceNumber: ' 77/2026 ',
      administrativePercentage: '7.5',
      presets: [kwd('10'), kwd('5.5'), kwd('10.000')],
      smallestGift: kwd('1'),
      largestGift: kwd('100'),
    })
    t.match(await find('wells'), {
      id,
      status: 'active',
      currency: 'KWD',
      goal: '5000.000',
      starts_on: '2026-01-01',
      ends_on: '2099-12-31',
      licence_number: '77/2026',
      administrative_percentage: '7.50',
      presets: ['5.500', '10.000'],
      smallest_gift: '1.000',
      largest_gift: '100.000',
      takes_pledges: true,
      version: 1,
      pictures: [],
      time_zone: 'Asia/Kuwait',
    })
    t.match(await sql('select * from audit_log where entity_id = $1', [id]), [{ action: 'campaign.created' }])
    t.match(await sql('select * from events where subject_id = $1', [id]), [{ type: 'campaign.created' }])
  })

  t.test('gets a slug from its English name, or one of its own', async t => {
    const slugOf = async (name: { en: string; ar: string }) =>
      (await find(await create({ slug: undefined, name }))).slug
    t.equal(await slugOf({ en: '  Café & Iftar — 2026! ', ar: '' }), 'cafe-iftar-2026')
    t.match(await slugOf({ en: 'Cafe iftar 2026', ar: '' }), /^cafe-iftar-2026-[0-9a-f]{6}$/)
    t.match(await slugOf({ en: '', ar: 'إفطار صائم' }), /^campaign-[0-9a-f]{8}$/)
    t.match(await slugOf({ en: 'x'.repeat(160), ar: '' }), /^x{60}$/)
    await t.rejects(create({ slug: 'wells' }), { code: 'campaign_slug_taken' })
    await t.rejects(change((await find('wells')).id, { slug: 'cafe-iftar-2026' }), { code: 'campaign_slug_taken' })
    t.ok(await within(palm, tx => createCampaign(tx, aCampaign({ slug: 'wells' }), new Date()), 'owner'))
  })

  t.test('is refused with every wrong field at once', async t => {
    const wrong = {
      name: { en: ' ', ar: '' },
      startsOn: '2026-02-30',
      goal: kwd('0'),
      presets: [kwd('1'), kwd('1.2345'), kwd('x')],
      administrativePercentage: '100.01',
    }
    const all = invalid(
      ['/name', 'required'],
      ['/administrativePercentage', 'too_large'],
      ['/startsOn', 'date_invalid'],
      ['/goal/amount', 'amount_zero'],
      ['/presets/1/amount', 'too_many_decimals'],
      ['/presets/2/amount', 'amount_malformed'],
    )
    await t.rejects(create(wrong), all)
    await t.rejects(create({ endsOn: '2025-12-31' }), invalid(['/endsOn', 'ends_before_start']))
    await t.rejects(create({ endsOn: '2026-01-02' }), invalid(['/endsOn', 'date_past']))
    await t.rejects(
      create({ smallestGift: kwd('5'), largestGift: kwd('4.999') }),
      invalid(['/largestGift', 'below_smallest']),
    )
    const limits = { smallestGift: kwd('5'), largestGift: kwd('50'), presets: [kwd('4'), kwd('5'), kwd('51')] }
    await t.rejects(
      create(limits),
      invalid(['/presets/0', 'amount_out_of_range'], ['/presets/2', 'amount_out_of_range']),
    )
    const dollars = { amount: '5', currency: 'USD' }
    for (const given of [{ goal: dollars }, { presets: [dollars] }, { smallestGift: dollars }])
      await t.rejects(create(given), { code: 'currency_mismatch', params: { currency: 'KWD' } })
  })

  t.test('is changed by what is named, and against what it has already', async t => {
    const id = await create({ smallestGift: kwd('5'), presets: [kwd('5')] })
    t.match(await change(id, { name: { en: 'New', ar: '' } }), { name: { en: 'New' }, presets: ['5.000'], version: 2 })
    await t.rejects(change(id, { version: 1, position: 3 }), { code: 'version_conflict' })
    t.match(await change(id, { version: 2, position: 3 }), { position: 3, version: 3 })
    await t.rejects(change(id, { presets: [kwd('4')] }), invalid(['/presets/0', 'amount_out_of_range']))
    await t.rejects(change(id, { smallestGift: kwd('6') }), invalid(['/presets/0', 'amount_out_of_range']))
    t.match(await change(id, { smallestGift: null, goal: null, endsOn: null }), { smallest_gift: null })
    const together = await Promise.allSettled([1, 2, 3].map(position => change(id, { position })))
    const lost = together.filter(outcome => outcome.status === 'rejected')
    for (const outcome of lost) t.match(outcome, { reason: { code: 'version_conflict' } })
    t.equal((await find(id)).version, 4 + 3 - lost.length)
    await t.rejects(change(palm.id, { position: 1 }), { code: 'campaign_not_found' })
  })

  t.test('is opened, closed, and opened again while its period runs', async t => {
    const id = await create({ status: 'draft', endsOn: '2026-06-30' }, new Date('2026-06-01T00:00:00Z'))
    const during = new Date('2026-06-30T20:59:59Z')
    const after = new Date('2026-06-30T21:00:00Z')
    await t.rejects(change(id, { status: 'closed' }, during), {
      code: 'status_change_not_allowed',
      params: { from: 'draft', to: 'closed', allowed: ['active'] },
    })
    await t.rejects(change(id, { status: 'active' }, after), invalid(['/endsOn', 'date_past']))
    t.match(await change(id, { status: 'active' }, during), { status: 'active', closed_at: null })
    t.match(await change(id, { status: 'active' }, during), { status: 'active' }, 'twice is no move')
    await t.rejects(change(id, { status: 'draft' }, during), { code: 'status_change_not_allowed' })
    t.match(await change(id, { status: 'closed' }, during), { status: 'closed', closed_at: during })
    await t.rejects(change(id, { status: 'active' }, after), invalid(['/endsOn', 'date_past']))
    t.match(await change(id, { status: 'active', endsOn: '2026-07-31' }, after), { status: 'active', closed_at: null })
    const told = await sql('select type from events where subject_id = $1 order by id', [id])
    t.same(
      told.map(event => event.type),
      ['created', 'changed', 'changed', 'closed', 'changed'].map(each => `campaign.${each}`),
    )
  })

  t.test('closes by itself after its last day in the tenant’s zone, and is told once', async t => {
    const id = await create({ endsOn: '2027-05-31' })
    const open = await create({ endsOn: null })
    const close = (moment: string) => within(rose, tx => closeEndedCampaigns(tx, new Date(moment)))
    await close('2027-05-31T20:59:59Z')
    t.equal((await find(id)).status, 'active')
    await Promise.all(Array.from({ length: 5 }, () => close('2027-05-31T21:00:00Z')))
    t.match(await find(id), { status: 'closed', closed_at: new Date('2027-05-31T21:00:00Z') })
    t.equal((await find(open)).status, 'active')
    const told = await sql(`select * from events where subject_id = $1 and type = 'campaign.closed'`, [id])
    t.equal(told.length, 1)
    t.equal((await sql(`select 1 from audit_log where entity_id = $1 and action = 'campaign.closed'`, [id])).length, 1)
  })

  t.test('leaves the lists when it is archived; gifts keep it, its slug is free', async t => {
    const id = await create({ slug: 'short' })
    const { id: gift } = await within(rose, tx => createDonationOf(tx, { campaignId: id }))
    await within(rose, tx => archiveCampaign(tx, id, new Date()), 'owner')
    await t.rejects(find(id), { code: 'campaign_not_found' })
    await t.rejects(
      within(rose, tx => createDonationOf(tx, { campaignId: id })),
      { code: 'campaign_not_available' },
    )
    t.match(await sql('select campaign_id from donations where id = $1', [gift]), [{ campaign_id: id }])
    t.ok(await create({ slug: 'short' }))
  })

  t.test('shows what came and what is promised, in its own currency, and the office’s gifts too', async t => {
    const id = await create({ goal: kwd('100') })
    const other = await create()
    const give = (amount: string) =>
      within(rose, async tx => (await createDonationOf(tx, { campaignId: id, amount: kwd(amount) })).id)
    await give('50')
    const [received, receipted, cancelled] = [await give('10'), await give('20.5'), await give('40')]
    const now = new Date()
    await within(rose, tx => changeDonationStatus(tx, received, { status: 'received' }, now), 'staff')
    await within(rose, tx => changeDonationStatus(tx, receipted, { status: 'received' }, now), 'staff')
    await within(rose, tx => issueReceipt(tx, receipted, now), 'staff')
    await within(rose, tx => changeDonationStatus(tx, cancelled, { status: 'cancelled' }, now), 'staff')
    await within(rose, tx => receivedDonationOf(tx, { campaignId: id, amount: kwd('0.25') }), 'staff')
    const promise = {
      amount: kwd('30'),
      targetDate: addDays(now.toISOString().slice(0, 10), 30),
      campaignId: id,
      donor: { name: 'P', phone: '22212345' },
    }
    await within(rose, tx => createPledge(tx, promise, now))
    await sql(
      `insert into donations (tenant_id, donation_number, status, amount, currency, campaign_id, donor_name, locale, received_on, search_text)
      values ($1, 'DON-USD', 'received', 999, 'USD', $2, 'x', 'en', '2026-01-01', 'x')`,
      [rose.id, id],
    )
    t.match(await find(id), { gifts: { received: '30.750', donors: 3 }, pledged: '30.000' })
    t.match(await find(other), { gifts: { received: '0', donors: 0 }, pledged: '0' })
  })

  t.test('is listed to the public unless it is a draft, those that take gifts first', async t => {
    const now = new Date()
    const mint = <Result>(work: Parameters<typeof within<Result>>[1]) => within(palm, work, 'owner')
    const make = (given: Partial<NewCampaign>) => mint(tx => createCampaign(tx, aCampaign(given), now))
    await sql('update campaigns set archived_at = now() where tenant_id = $1', [palm.id])
    const closed = await make({ position: 0 })
    await mint(tx => changeCampaign(tx, closed, { status: 'closed' }, now))
    const draft = await make({ status: 'draft' })
    const over = await make({ endsOn: '2099-01-01', position: 1 })
    const second = await make({ position: 2 })
    const first = await make({ position: 1 })
    const shown = (await mint(tx => listPublicCampaigns(tx, '2099-01-02'))).map(row => row.id)
    t.same(shown, [first, second, closed, over])
    await t.rejects(
      mint(tx => findCampaign(tx, draft, { publicOnly: true })),
      { code: 'campaign_not_found' },
    )
    t.ok(await mint(tx => findCampaign(tx, draft)))
    const team = await mint(tx => listCampaigns(tx, {}, { limit: 50 }))
    t.same(
      team.map(row => row.id),
      [closed, draft, over, first, second],
    )
    t.equal((await mint(tx => listCampaigns(tx, { status: 'draft' }, { limit: 50 }))).length, 1)
  })
})
