import t from 'tap'
import { addDays, dateIn } from '#domain/calendar.ts'
import { uuidv7 } from '#platform/ids.ts'
import { testApi } from '#test/api.ts'
import { createPledgeOf } from '#test/factories.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

t.test('pledges over HTTP', async t => {
  const { rose, palm, call, create, within, sql } = await testApi(t)
  const { owner, staff, viewer } = rose.people
  const today = dateIn('Asia/Kuwait', new Date())
  const schedule = { every: 'week', instalments: 3, firstDate: addDays(today, 7) }
  const donor = { name: 'Noura Al-Salem', phone: '2221 2346', email: 'noura@example.test' }
  const publicPath = '/v1/storefront/rose/pledges'
  const path = '/v1/tenants/rose/pledges'

  t.test('are made by the public, and answered with the pledger’s own page', async t => {
    const body = { amount: kwd('10'), schedule, donor, locale: 'ar' }
    const made = await create(publicPath, body)
    t.match(made, {
      status: 201,
      body: {
        number: 'PLG-00001',
        status: 'open',
        amount: kwd('10.000'),
        instalments: [
          {
            position: 1,
            dueOn: addDays(today, 7),
            amount: kwd('3.334'),
            settled: kwd('0.000'),
            timeliness: 'upcoming',
          },
          { position: 2, dueOn: addDays(today, 14), amount: kwd('3.333') },
          { position: 3, dueOn: addDays(today, 21), amount: kwd('3.333') },
        ],
      },
    })
    t.match(made.body.statusUrl, /^http:\/\/rose\.localhost:3000\/ar\/status\/[\w-]+\.[\w-]+$/)
    const token = made.body.statusUrl.split('/').at(-1)
    t.match(await call('GET', `/v1/status/${token}`), { status: 200, body: { kind: 'pledge', number: 'PLG-00001' } })
    const headers = { 'idempotency-key': uuidv7() }
    const twice = [await call('POST', publicPath, { body, headers }), await call('POST', publicPath, { body, headers })]
    t.strictSame(twice[0]!.body, twice[1]!.body)
    t.match(await call('POST', publicPath, { body }), { status: 400, body: { code: 'idempotency_key_missing' } })
  })

  t.test('are refused with codes', async t => {
    const refused = async (body: object, status: number, wanted: object) =>
      t.match(await create(publicPath, { amount: kwd('10'), donor, ...body }), { status, body: wanted })
    await refused({}, 422, { code: 'pledge_dates_unclear' })
    await refused({ targetDate: addDays(today, 1), donor: { name: 'N' } }, 422, { code: 'contact_needed' })
    await refused({ targetDate: today }, 400, { errors: [{ path: '/targetDate', code: 'date_not_future' }] })
    await refused({ schedule: { ...schedule, instalments: 61 } }, 400, { code: 'invalid_input' })
    await refused({ targetDate: addDays(today, 1), campaignId: uuidv7() }, 422, { code: 'campaign_not_available' })
    await refused({ targetDate: addDays(today, 1), status: 'fulfilled' }, 400, { code: 'invalid_input' })
  })

  t.test('are entered, read and listed by the team', async t => {
    const entered = await create(path, { amount: kwd('12'), targetDate: addDays(today, 1), donor }, { as: staff })
    t.match(entered, { status: 201, body: { number: 'PLG-00003', instalments: [{ amount: kwd('12.000') }] } })
    const read = await call('GET', `${path}/PLG-00003`, { as: viewer })
    t.match(read, {
      status: 200,
      body: {
        timeliness: 'upcoming',
        daysOverdue: 0,
        nextDueOn: addDays(today, 1),
        nextAmount: kwd('12.000'),
        donor: { phone: '+96522212346' },
        channel: 'office',
        source: 'office',
        attribution: { source: 'office', firstTouch: null },
        reminders: { stopped: false },
        allowedStatuses: [],
        timeline: [{ type: 'pledge.created', actor: { kind: 'member' } }],
      },
    })
    const first = await call('GET', `${path}?limit=2`, { as: viewer })
    t.same(
      first.body.data.map((row: { number: string }) => row.number),
      ['PLG-00003', 'PLG-00002'],
    )
    const second = await call('GET', `${path}?limit=2&cursor=${first.body.page.nextCursor}`, { as: viewer })
    t.match(second.body, { data: [{ number: 'PLG-00001' }], page: { hasMore: false, nextCursor: null } })
    t.match(await call('GET', `${path}/PLG-99999`, { as: viewer }), { status: 404, body: { code: 'pledge_not_found' } })
  })

  t.test('are settled by gifts, once for each request, and unsettled', async t => {
    const headers = { 'idempotency-key': uuidv7() }
    const pay = () => call('POST', `${path}/PLG-00001/payments`, { as: staff, body: { amount: kwd('4') }, headers })
    const [paid, again] = [await pay(), await pay()]
    t.match(paid, {
      status: 201,
      body: {
        status: 'partly_fulfilled',
        fulfilled: kwd('4.000'),
        nextAmount: kwd('2.667'),
        payments: [
          { position: 1, amount: kwd('3.334') },
          { position: 2, amount: kwd('0.666') },
        ],
        allowedStatuses: ['cancelled', 'written_off'],
      },
    })
    t.strictSame(again.body, paid.body)
    const tooMuch = await create(`${path}/PLG-00001/payments`, { amount: kwd('100') }, { as: staff })
    t.match(tooMuch, { status: 422, body: { code: 'pledge_overpaid', params: { outstanding: kwd('6.000') } } })
    const { donationNumber } = paid.body.payments[0]
    const back = await call('DELETE', `${path}/PLG-00001/payments/${donationNumber}`, { as: staff })
    t.match(back, { status: 200, body: { status: 'open', fulfilled: kwd('0.000'), payments: [] } })
    const gift = await call('GET', `/v1/tenants/rose/donations/${donationNumber}`, { as: staff })
    t.match(gift.body, { status: 'received', pledge: null })
  })

  t.test('are changed one thing at a time, alone and together', async t => {
    const moved = await call('PATCH', `${path}/PLG-00001`, { as: staff, body: { targetDate: addDays(today, 10) } })
    t.same(
      moved.body.instalments.map((part: { dueOn: string }) => part.dueOn),
      [10, 17, 24].map(days => addDays(today, days)),
    )
    t.match(await call('PATCH', `${path}/PLG-00001`, { as: staff, body: {} }), { status: 400 })
    const unreasoned = await call('PATCH', `${path}/PLG-00001`, { as: staff, body: { status: 'written_off' } })
    t.match(unreasoned, { status: 400, body: { errors: [{ path: '/reason', code: 'reason_needed' }] } })
    const bulk = { numbers: ['PLG-00001', 'PLG-99999'], status: 'cancelled' }
    t.match(await call('POST', `${path}/bulk-status`, { as: staff, body: bulk }), {
      status: 200,
      body: { results: [{ status: 'changed' }, { status: 'refused', code: 'pledge_not_found' }] },
    })
    const late = await call('PATCH', `${path}/PLG-00001`, { as: staff, body: { targetDate: addDays(today, 10) } })
    t.match(late, { status: 409, body: { code: 'pledge_not_open' } })
  })

  t.test('are open to each role as far as it goes', async t => {
    const body = { status: 'cancelled' }
    t.match(await call('PATCH', `${path}/PLG-00002`, { as: viewer, body }), {
      status: 403,
      body: { code: 'not_allowed' },
    })
    t.match(await call('GET', path, { as: palm.people.owner }), { status: 404 })
    t.match(await call('GET', path), { status: 401 })
  })

  t.test('stop being recalled by one click of a mail program, and by nothing that only looks', async t => {
    const { body } = await create(publicPath, { amount: kwd('10'), schedule, donor })
    const token = body.statusUrl.split('/').at(-1)
    const stopped = async () =>
      (await call('GET', `${path}/${body.number}`, { as: owner })).body.reminders.stopped as boolean
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    t.equal((await call('GET', `/v1/unsubscribe/${token}`)).status, 404)
    t.equal((await call('HEAD' as 'GET', `/v1/unsubscribe/${token}`)).status, 404)
    t.equal(await stopped(), false)
    for (const sent of [{ headers: form, body: 'List-Unsubscribe=One-Click' }, {}, { body: { any: 'thing' } }])
      t.equal((await call('POST', `/v1/unsubscribe/${token}`, sent)).status, 204)
    t.equal(await stopped(), true)
    for (const wrong of ['x', token.replace(/.$/, (last: string) => (last === 'A' ? 'E' : 'A')), token.split('.')[0]])
      t.match(await call('POST', `/v1/unsubscribe/${wrong}`), { status: 404, body: { code: 'status_link_invalid' } })
    await sql('update pledges set link_version = link_version + 1 where pledge_number = $1', [body.number])
    t.match(await call('POST', `/v1/unsubscribe/${token}`), { status: 404, body: { code: 'status_link_invalid' } })
  })

  t.test('are counted on a board by their age, and by what was kept', async t => {
    await sql('update pledges set status = $1, next_due_on = null, next_tick_at = null', ['cancelled'])
    const pledged = (amount: string, days: number) =>
      within(rose, tx => createPledgeOf(tx, { amount: kwd(amount), targetDate: addDays(today, days) }, new Date()))
    const ids: string[] = []
    for (const [amount, age] of [
      ['1', 0],
      ['2', 1],
      ['3', 30],
      ['4', 31],
      ['5', 61],
      ['6', 91],
    ] as const) {
      const id = await pledged(amount, 1)
      await sql('update pledge_instalments set due_on = $2 where pledge_id = $1', [id, addDays(today, -age)])
      ids.push(id)
    }
    await pledged('7', 3)
    await create(`${path}/${ids[5]}/payments`, { amount: kwd('1.5') }, { as: staff })
    const { body } = await call('GET', `${path}/board`, { as: viewer })
    t.match(body.buckets, {
      upcoming: { pledges: 1, outstanding: kwd('7.000') },
      due: { pledges: 1, outstanding: kwd('1.000') },
      overdue1To30: { pledges: 2, outstanding: kwd('5.000') },
      overdue31To60: { pledges: 1, outstanding: kwd('4.000') },
      overdue61To90: { pledges: 1, outstanding: kwd('5.000') },
      overdueOver90: { pledges: 1, outstanding: kwd('4.500') },
    })
    t.match(body.kept, {
      overall: { promised: kwd('20.000'), kept: kwd('1.500'), rate: 0.075 },
      byCampaign: [{ campaign: null, promised: kwd('20.000') }],
      bySource: [{ source: 'direct', kept: kwd('1.500') }],
    })
    const parts = { every: 'month' as const, instalments: 2, firstDate: addDays(today, 1) }
    const id = await within(rose, tx => createPledgeOf(tx, { amount: kwd('8'), schedule: parts }, new Date()))
    await sql('update pledge_instalments set due_on = $2 where pledge_id = $1 and position = 1', [
      id,
      addDays(today, -31),
    ])
    const board = (await call('GET', `${path}/board`, { as: viewer })).body
    const listed: Record<string, number> = {}
    for (const age of Object.keys(board.buckets)) {
      listed[age] = (await call('GET', `${path}?age=${age}`, { as: viewer })).body.data.length
    }
    const counted = Object.entries(board.buckets).map(([age, bucket]) => [age, (bucket as { pledges: number }).pledges])
    t.same(listed, Object.fromEntries(counted), 'the list of each age holds what its bucket counts')
    t.match(listed, { upcoming: 2, due: 1, overdue1To30: 2, overdue31To60: 2, overdue61To90: 1, overdueOver90: 1 })
    const empty = await call('GET', '/v1/tenants/palm/pledges/board', { as: palm.people.owner })
    t.match(empty.body, {
      buckets: { due: { pledges: 0, outstanding: kwd('0.000') } },
      kept: { overall: { rate: null }, bySource: [] },
    })
  })
})
