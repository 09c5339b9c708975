import { test } from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { reactivateTenant, suspendTenant } from '#domain/tenants/suspend-tenant.ts'
import { inSystem } from '#platform/db/system.ts'
import { testApi } from '#test/api.ts'
import { aCampaign } from '#test/factories.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('POST /v1/storefront/{slug}/donations', async t => {
  const api = await testApi(t)
  const { rose, palm, call, create, within, sql, databases } = api
  const path = '/v1/storefront/rose/donations'
  const aGift = (given: object = {}) => ({ amount: kwd('5'), donor: { name: 'Noura' }, ...given })
  const campaignId = await within(rose, tx => createCampaign(tx, aCampaign(), new Date()), 'owner')
  const count = async () => (await sql('select count(*)::int as count from donations'))[0]!.count
  const problem = (status: number, code: string, more: object = {}) => ({
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: { type: `urn:sadu:error:${code}`, status, code, ...more },
  })

  t.test('takes an intent, and gives the donor a page of their own', async t => {
    const whole = {
      amount: kwd('12.5'),
      campaignId,
      purpose: 'sadaqah',
      donor: { name: 'نورة', phone: '2221 2345', email: 'noura@example.test' },
      hideName: true,
      tribute: { kind: 'on_behalf', name: 'Salem' },
      receiptRequested: true,
      note: 'for the well',
      visitId: '01890000-0000-7000-8000-000000000000',
      locale: 'en',
      form: { website: '' },
    }
    const answer = await create(path, aGift(whole))
    t.match(answer, {
      status: 201,
      headers: { 'cache-control': 'no-store' },
      body: {
        id: /^[0-9a-f-]{36}$/,
        number: 'DON-00001',
        status: 'pending',
        amount: kwd('12.500'),
        statusUrl: /^http:\/\/rose\..*\/en\/status\/[\w-]+\.[\w-]+$/,
        donatedAt: /Z$/,
      },
    })
    t.same(Object.keys(answer.body).sort(), ['amount', 'donatedAt', 'id', 'number', 'status', 'statusUrl'])
  })

  t.test('names every wrong field at once, and writes nothing', async t => {
    const before = await count()
    const answer = await create(path, {
      amount: { amount: 5, currency: 'kwd' },
      campaignId: 'wells',
      purpose: 'fun',
      donor: { name: ' ', phone: '1', email: 'x', address: 'y' },
      tribute: { kind: 'for', name: 'a\nb' },
      hideName: 'yes',
      gift: true,
    })
    t.match(answer, problem(400, 'invalid_input'))
    t.strictSame(answer.body.errors.map(({ path, code }: Record<string, string>) => `${path} ${code}`).sort(), [
      '/amount/amount wrong_type',
      '/amount/currency malformed',
      '/campaignId malformed',
      '/donor/address unknown_field',
      '/donor/email malformed',
      '/donor/name malformed',
      '/donor/phone too_short',
      '/gift unknown_field',
      '/hideName wrong_type',
      '/purpose not_in_list',
      '/tribute/kind not_in_list',
      '/tribute/name malformed',
    ])
    t.equal(await count(), before)
  })

  t.test('refuses what no gift can be', async t => {
    const before = await count()
    const field = (path: string, code: string) => ({ errors: [{ path, code }] })
    const foreign = await within(palm, tx => createCampaign(tx, aCampaign(), new Date()), 'owner')
    const refused: [unknown, ReturnType<typeof problem>][] = [
      [undefined, problem(400, 'invalid_input')],
      [[], problem(400, 'invalid_input')],
      [{}, problem(400, 'invalid_input')],
      [aGift({ amount: kwd('5.0001') }), problem(400, 'invalid_input', field('/amount/amount', 'too_many_decimals'))],
      [aGift({ amount: kwd('9'.repeat(17)) }), problem(400, 'invalid_input', field('/amount/amount', 'too_long'))],
      [aGift({ amount: kwd('NaN') }), problem(400, 'invalid_input', field('/amount/amount', 'amount_malformed'))],
      [aGift({ amount: kwd('٥') }), problem(400, 'invalid_input', field('/amount/amount', 'amount_malformed'))],
      [aGift({ donor: { name: 'x'.repeat(121) } }), problem(400, 'invalid_input', field('/donor/name', 'too_long'))],
      [aGift({ donor: { name: 'a\u0000' } }), problem(400, 'invalid_input', field('/donor/name', 'malformed_text'))],
      [aGift({ note: '\ud800' }), problem(400, 'invalid_input', field('/note', 'malformed_text'))],
      [
        aGift({ donor: { name: 'N', phone: '123456' } }),
        problem(400, 'invalid_input', field('/donor/phone', 'phone_invalid')),
      ],
      [aGift({ amount: kwd('0') }), problem(422, 'amount_out_of_range', { params: { smallest: kwd('1.000') } })],
      [aGift({ amount: { amount: '5', currency: 'USD' } }), problem(422, 'currency_mismatch')],
      [aGift({ campaignId: foreign }), problem(422, 'campaign_not_available')],
      [aGift({ campaignId: rose.id }), problem(422, 'campaign_not_available')],
    ]
    for (const [body, expected] of refused)
      t.match(await create(path, body), expected, JSON.stringify(body)?.slice(0, 90))
    t.equal(await count(), before)
  })

  t.test('keeps what people write as it is, and harmless', async t => {
    for (const name of [
      `Robert'); drop table donations;--`,
      '<script>alert(1)</script>',
      '=HYPERLINK("x")',
      '\u202eevil',
    ]) {
      const answer = await create(path, aGift({ donor: { name } }))
      t.equal(answer.status, 201, name)
      t.match(await sql('select donor_name from donations where id = $1', [answer.body.id]), [{ donor_name: name }])
    }
  })

  t.test('is one gift however often it is sent', async t => {
    const before = await count()
    const headers = { 'idempotency-key': 'a-key-of-the-form' }
    const first = await create(path, aGift(), { headers })
    const again = await create(path, aGift(), { headers })
    t.equal(again.headers['idempotent-replayed'], 'true')
    t.strictSame(again.body, first.body)
    t.match(await create(path, aGift({ note: 'x' }), { headers }), problem(422, 'idempotency_key_reused'))
    t.match(await call('POST', path, { body: aGift() }), problem(400, 'idempotency_key_missing'))
    const parallel = { 'idempotency-key': 'a-key-in-parallel' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(path, aGift(), { headers: parallel })))
    for (const { status } of answers) t.ok(status === 201 || status === 409)
    t.equal(await count(), before + 2)
  })

  t.test('is shut while the tenant is suspended', async t => {
    await inSystem(databases.system, 'suspend', tx =>
      suspendTenant(tx, { slug: 'palm', reason: 'x', suspendedBy: null, now: new Date() }),
    )
    const refused = problem(403, 'tenant_suspended')
    t.match(await create('/v1/storefront/palm/donations', aGift()), refused)
    t.match(await call('GET', '/v1/storefront/palm/campaigns'), refused)
    t.match(await call('GET', '/v1/storefront/palm/receipts/0123456789ABCDEF'), refused)
    t.match(await call('GET', '/v1/tenants/palm/donations', { as: palm.people.owner }), refused)
    await inSystem(databases.system, 'lift', tx => reactivateTenant(tx, 'palm'))
    t.match(await create('/v1/storefront/nobody/donations', aGift()), problem(404, 'tenant_not_found'))
  })
})
