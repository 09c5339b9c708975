import { test } from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { changeDonationStatus } from '#domain/donations/change-donation-status.ts'
import { testApi } from '#test/api.ts'
import { aCampaign, createDonationOf } from '#test/factories.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('campaigns over HTTP', async t => {
  const { rose, palm, call, create, within } = await testApi(t)
  const { owner, admin, staff, viewer } = rose.people
  const team = '/v1/tenants/rose/campaigns'
  const shop = '/v1/storefront/rose/campaigns'
  const whole = {
    slug: 'wells',
    name: { en: 'Wells', ar: 'آبار' },
    summary: { en: 'Water for a village', ar: 'ماء لقرية' },
    story: { en: 'Long', ar: 'طويل' },
    impact: { en: '50 = a day', ar: '50 = يوم' },
    destination: { en: 'Yemen', ar: 'اليمن' },
    goal: kwd('5000.000'),
    startsOn: '2026-01-01',
    endsOn: '2099-12-31',
    licenceNumber: '77/2026',
    administrativePercentage: '7.50',
    presets: [kwd('5.000'), kwd('10.000')],
    smallestGift: kwd('1.000'),
    largestGift: kwd('1000.000'),
    takesPledges: false,
  }

  t.test('are added, shown to the public once they are open, and show what came', async t => {
    const { goal, ...said } = whole
    const made = await create(team, whole, { as: admin })
    t.match(made, {
      status: 201,
      body: { ...said, progress: { goal }, status: 'draft', takesGifts: false, version: 1, position: 0 },
    })
    t.match(await call('GET', `${shop}/wells`), { status: 404, body: { code: 'campaign_not_found' } })
    t.same((await call('GET', shop)).body, { data: [] })
    t.match(await call('PATCH', `${team}/wells`, { as: owner, body: { status: 'active', version: 1 } }), {
      status: 200,
      body: { status: 'active', takesGifts: true, version: 2 },
    })
    const shown = await call('GET', `${shop}/wells`)
    t.match(shown, { status: 200, headers: { 'cache-control': 'public, max-age=1' } })
    const { slug, startsOn, endsOn, licenceNumber, administrativePercentage, takesPledges, presets, ...rest } = said
    const { smallestGift, largestGift, ...texts } = rest
    t.same(shown.body, {
      id: made.body.id,
      ...{ slug, startsOn, endsOn, licenceNumber, administrativePercentage, takesPledges, presets },
      ...{ ...texts, smallestGift, largestGift },
      progress: { received: kwd('0.000'), pledged: kwd('0.000'), goal: kwd('5000.000'), donors: 0 },
      pictures: [],
      takesGifts: true,
    })
    const { id } = await within(rose, tx => createDonationOf(tx, { campaignId: made.body.id }))
    await within(rose, tx => changeDonationStatus(tx, id, { status: 'received' }, new Date()), 'staff')
    const listed = await call('GET', team, { as: viewer })
    t.match(listed.body.data[0].progress, { received: kwd('5.000'), donors: 1 })
  })

  t.test('are seen by everybody on the team and changed by owners and admins', async t => {
    for (const as of [staff, viewer]) {
      t.equal((await call('GET', `${team}/wells`, { as })).status, 200)
      const refused = { status: 403, body: { params: { permission: 'campaigns.write' } } }
      t.match(await create(team, whole, { as }), refused)
      t.match(await call('PATCH', `${team}/wells`, { as, body: { position: 1 } }), refused)
      t.match(await call('DELETE', `${team}/wells`, { as }), refused)
    }
    t.match(await call('GET', team), { status: 401 })
    t.match(await call('GET', team, { as: palm.people.owner }), { status: 404, body: { code: 'tenant_not_found' } })
  })

  t.test('are refused with every wrong field at once', async t => {
    const wrong = {
      slug: 'Wells!',
      name: { en: 'x' },
      startsOn: 'tomorrow',
      goal: { amount: 5 },
      presets: Array(9).fill(kwd('1')),
      administrativePercentage: '-1',
      position: -1,
      status: 'closed',
      currency: 'KWD',
    }
    const answer = await create(team, wrong, { as: owner })
    t.match(answer, { status: 400, body: { code: 'invalid_input' } })
    const paths = new Set(answer.body.errors.map(({ path }: { path: string }) => path.split('/')[1]))
    t.same([...paths].sort(), Object.keys(wrong).sort())
    const cases: [object, number, string][] = [
      [{ ...whole, slug: 'wells' }, 409, 'campaign_slug_taken'],
      [{ ...whole, slug: 'other', goal: { amount: '1', currency: 'USD' } }, 422, 'currency_mismatch'],
      [{ ...whole, slug: 'other', endsOn: '2025-01-01' }, 400, 'invalid_input'],
      [{ ...whole, slug: 'other', story: { en: 'x'.repeat(4001), ar: '' } }, 400, 'invalid_input'],
    ]
    for (const [body, status, code] of cases)
      t.match(await create(team, body, { as: owner }), { status, body: { code } }, code)
    t.match(await call('PATCH', `${team}/wells`, { as: owner, body: { version: 1, position: 3 } }), {
      status: 409,
      body: { code: 'version_conflict' },
    })
    t.match(await call('PATCH', `${team}/wells`, { as: owner, body: { status: 'draft' } }), {
      status: 409,
      body: { code: 'status_change_not_allowed', params: { from: 'active', to: 'draft', allowed: ['closed'] } },
    })
    t.match(await call('PATCH', `${team}/wells`, { as: owner, body: {} }), { status: 200 })
  })

  t.test('are archived, once', async t => {
    await within(rose, tx => createCampaign(tx, aCampaign({ slug: 'gone' }), new Date()), 'owner')
    t.equal((await call('GET', `${shop}/gone`)).status, 200)
    t.equal((await call('DELETE', `${team}/gone`, { as: owner })).status, 204)
    t.equal((await call('DELETE', `${team}/gone`, { as: owner })).status, 404)
    t.equal((await call('GET', `${shop}/gone`)).status, 404, 'and the public sees it at once')
    t.equal((await call('GET', `${shop}/wells`)).status, 200)
  })

  t.test('of another tenant are not there', async t => {
    const foreign = await within(palm, tx => createCampaign(tx, aCampaign(), new Date()), 'owner')
    t.equal((await call('GET', `${shop}/${foreign}`)).status, 404)
    t.equal((await call('PATCH', `${team}/${foreign}`, { as: owner, body: { position: 1 } })).status, 404)
    t.equal((await call('GET', `/v1/storefront/palm/campaigns/${foreign}`)).status, 200)
  })
})
