import { test } from 'tap'
import { addDays } from '#domain/calendar.ts'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { createPledge } from '#domain/pledges/create-pledge.ts'
import { testApi } from '#test/api.ts'
import { aCampaign, createDonationOf } from '#test/factories.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('the team’s donations', async t => {
  const { rose, palm, call, create, within, sql } = await testApi(t)
  const { owner, admin, staff, viewer } = rose.people
  const path = '/v1/tenants/rose/donations'
  const campaignId = await within(rose, tx => createCampaign(tx, aCampaign({ slug: 'wells' }), new Date()), 'owner')
  const intent = async (given: Parameters<typeof createDonationOf>[1] = {}) =>
    within(rose, tx => createDonationOf(tx, given))

  t.test('are listed newest first, page by page, and by what they are', async t => {
    for (let n = 0; n < 5; n++) await intent({ campaignId: n < 2 ? campaignId : undefined })
    const first = await call('GET', `${path}?limit=2`, { as: viewer })
    t.match(first, {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: { data: [{ number: 'DON-00005' }, { number: 'DON-00004' }], page: { hasMore: true } },
    })
    const second = await call('GET', `${path}?limit=10&cursor=${first.body.page.nextCursor}`, { as: viewer })
    t.match(second.body, { data: [{ number: 'DON-00003' }, {}, {}], page: { hasMore: false, nextCursor: null } })
    t.match(second.body.data[2], {
      status: 'pending',
      amount: kwd('5.000'),
      purpose: 'general',
      donor: { name: 'Noura Al-Salem', phone: null, email: null },
      hideName: false,
      campaign: { id: campaignId, slug: 'wells', name: { en: 'Water wells' } },
      channel: 'storefront',
      source: 'direct',
      receivedOn: null,
    })
    const filtered = await call('GET', `${path}?campaignId=${campaignId}&status=pending`, { as: viewer })
    t.same(
      filtered.body.data.map((row: { number: string }) => row.number),
      ['DON-00002', 'DON-00001'],
    )
    for (const query of ['status=lost', 'limit=0', 'limit=201', 'cursor=x', 'campaignId=x', 'sort=amount'])
      t.match(await call('GET', `${path}?${query}`, { as: viewer }), { status: 400 }, query)
  })

  t.test('go from intent to receipt and back, told in order', async t => {
    const { number, id } = await intent({ campaignId, receiptRequested: true, note: 'n' })
    const opened = await call('GET', `${path}/${number}`, { as: viewer })
    t.match(opened.body, { id, status: 'pending', allowedStatuses: [], receipts: [], pledge: null, note: 'n' })
    t.match((await call('GET', `${path}/${id}`, { as: staff })).body, {
      statusUrl: /\/ar\/status\//,
      allowedStatuses: ['received', 'cancelled'],
    })
    const body = { status: 'received', receivedOn: '2026-03-01', paymentMethod: 'knet', paymentReference: 'K1' }
    const received = await call('PATCH', `${path}/${number}`, { as: staff, body })
    t.match(received, {
      status: 200,
      body: { status: 'received', receivedOn: '2026-03-01', paymentMethod: 'knet', allowedStatuses: ['receipted'] },
    })
    const issued = await create(`${path}/${number}/receipts`, undefined, { as: staff })
    t.match(issued, {
      status: 201,
      body: {
        number: 'RCP-00001',
        status: 'issued',
        voidedAt: null,
        verificationUrl: /^http:\/\/rose\..*\/ar\/receipts\/[0-9A-Z]{16}$/,
      },
    })
    const receipt = '/v1/tenants/rose/receipts/RCP-00001'
    t.same((await call('GET', receipt, { as: viewer })).body, issued.body)
    const reason = { reason: 'wrong name' }
    for (const as of [staff, viewer])
      t.match(await call('PUT', `${receipt}/void`, { as, body: reason }), {
        status: 403,
        body: { code: 'not_allowed' },
      })
    t.same((await call('GET', `${path}/${number}`, { as: staff })).body.allowedStatuses, [])
    t.same((await call('GET', `${path}/${number}`, { as: admin })).body.allowedStatuses, ['received'])
    const voided = await call('PUT', `${receipt}/void`, { as: admin, body: reason })
    t.match(voided, { status: 200, body: { status: 'voided', voidReason: 'wrong name', voidedAt: /Z$/ } })
    t.match(await call('PUT', `${receipt}/void`, { as: admin, body: reason }), { status: 200, body: voided.body })
    t.match(await call('PUT', `${receipt}/void`, { as: admin, body: { reason: 'x' } }), {
      status: 409,
      body: { code: 'receipt_voided' },
    })
    for (const body of [{}, { reason: '' }, { reason: ' ' }, { reason: 'x'.repeat(501) }, { reason: 'x', by: 1 }])
      t.match(
        await call('PUT', `${receipt}/void`, { as: admin, body }),
        { status: 400 },
        JSON.stringify(body).slice(0, 40),
      )
    t.match(await create(`${path}/${number}/receipts`, undefined, { as: staff }), {
      status: 201,
      body: { number: 'RCP-00002' },
    })
    const detail = (await call('GET', `${path}/${number}`, { as: owner })).body
    t.match(detail, { status: 'receipted', receipts: [{ number: 'RCP-00002' }, { number: 'RCP-00001' }] })
    t.same(
      detail.timeline.map((each: { type: string }) => each.type),
      ['donation.created', 'donation.received', 'donation.receipted', 'receipt.voided', 'donation.receipted'],
    )
    t.match(detail.timeline[0].actor, { kind: 'shopper', name: null })
    t.match(detail.timeline[3], { actor: { kind: 'member', name: 'Rose admin' }, reason: 'wrong name' })
  })

  t.test('are receipted once by two who ask at once; the key belongs to its gift', async t => {
    const gifts = [await intent(), await intent()]
    for (const { number } of gifts)
      await call('PATCH', `${path}/${number}`, { as: staff, body: { status: 'received' } })
    const [one, other] = gifts.map(gift => `${path}/${gift.number}/receipts`) as [string, string]
    const answers = await Promise.all([1, 2, 3].map(() => create(one, undefined, { as: staff })))
    t.same(answers.map(answer => answer.status).sort(), [201, 409, 409])
    const headers = { 'idempotency-key': 'one-key-for-two' }
    t.match(await create(other, undefined, { as: staff, headers }), { status: 201 })
    t.match(await create(other, undefined, { as: staff, headers }), { headers: { 'idempotent-replayed': 'true' } })
    t.match(await create(one, undefined, { as: staff, headers }), {
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
  })

  t.test('are entered at the office, with a warning of doubles', async t => {
    const gift = { amount: kwd('33'), donor: { name: 'Mona', phone: '22212399' }, paymentMethod: 'cash' }
    const first = await create(path, gift, { as: staff })
    t.match(first, {
      status: 201,
      body: { status: 'received', channel: 'office', source: 'office', donor: { phone: '+96522212399' } },
    })
    const { number, donatedAt } = first.body
    t.match(await create(path, gift, { as: staff }), {
      status: 409,
      body: { code: 'possible_duplicate', params: { donations: [{ number, donatedAt }] } },
    })
    t.match(await create(path, { ...gift, allowDuplicate: true }, { as: staff }), { status: 201 })
    t.match(await create(path, gift, { as: viewer }), { status: 403 })
    t.match(await create(path, gift), { status: 401 })
  })

  t.test('settle a pledge that the office names', async t => {
    const today = new Date().toISOString().slice(0, 10)
    const promise = { amount: kwd('20'), targetDate: addDays(today, 30), donor: { name: 'P', phone: '22212345' } }
    const { id: pledgeId } = await within(rose, tx => createPledge(tx, promise, new Date()))
    const [{ pledge_number: pledgeNumber }] = (await sql('select pledge_number from pledges where id = $1', [
      pledgeId,
    ])) as [{ pledge_number: string }]
    const gift = { amount: kwd('15'), donor: { name: 'P' }, pledgeNumber }
    t.match(await create(path, { ...gift, received: false }, { as: staff }), {
      status: 400,
      body: { errors: [{ path: '/received', code: 'not_received' }] },
    })
    t.match(await create(path, gift, { as: staff }), {
      status: 201,
      body: { pledge: { id: pledgeId, number: pledgeNumber } },
    })
    t.match(await sql('select status, fulfilled_amount from pledges where id = $1', [pledgeId]), [
      { status: 'partly_fulfilled', fulfilled_amount: '15.000' },
    ])
    t.match(await create(path, { ...gift, pledgeNumber: 'PLG-99999' }, { as: staff }), {
      status: 404,
      body: { code: 'pledge_not_found' },
    })
  })

  t.test('are moved together, each with a result', async t => {
    const [one, two] = [await intent(), await intent()]
    const body = { numbers: [one.number, 'DON-99999', two.number], status: 'cancelled', reason: 'never came' }
    t.match(await call('POST', `${path}/bulk-status`, { as: staff, body }), {
      status: 200,
      body: {
        results: [
          { number: one.number, status: 'changed' },
          { number: 'DON-99999', status: 'refused', code: 'donation_not_found' },
          { number: two.number, status: 'changed' },
        ],
      },
    })
    for (const wrong of [{ numbers: [] }, { numbers: [one.number, one.number] }, { status: 'receipted' }])
      t.match(await call('POST', `${path}/bulk-status`, { as: staff, body: { ...body, ...wrong } }), { status: 400 })
    t.match(await call('POST', `${path}/bulk-status`, { as: viewer, body }), { status: 403 })
  })

  t.test('stay among their own', async t => {
    const foreign = await within(palm, tx => createDonationOf(tx))
    for (const unknown of [foreign.id, 'DON-99999', 'x'])
      t.match(await call('GET', `${path}/${unknown}`, { as: owner }), {
        status: 404,
        body: { code: 'donation_not_found' },
      })
    t.match(await call('GET', path, { as: palm.people.owner }), { status: 404, body: { code: 'tenant_not_found' } })
    t.match(await call('PATCH', `${path}/DON-00001`, { as: viewer, body: { status: 'received' } }), { status: 403 })
    for (const body of [{}, { status: 'receipted' }, { status: 'pending' }, { status: 'received', amount: kwd('1') }])
      t.match(await call('PATCH', `${path}/DON-00001`, { as: staff, body }), { status: 400 }, JSON.stringify(body))
  })
})
