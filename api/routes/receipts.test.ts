import { randomInt } from 'node:crypto'
import { test } from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { newReceiptCode } from '#domain/receipts/receipt-code.ts'
import { testApi } from '#test/api.ts'
import { aCampaign, receivedDonationOf } from '#test/factories.ts'

test('a receipt over HTTP', async t => {
  const { rose, palm, call, within } = await testApi(t)
  const receipt = await within(
    rose,
    async tx => {
      const campaignId = await createCampaign(tx, aCampaign(), new Date())
      const gift = await receivedDonationOf(tx, { campaignId, donor: { name: 'نورة السالم' } })
      return issueReceipt(tx, gift.id, new Date())
    },
    'owner',
  )
  const path = '/v1/storefront/rose/receipts'

  t.test('is confirmed with no more than is needed to know it again', async t => {
    const typed = receipt.code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
    const answer = await call('GET', `${path}/${typed}`)
    t.match(answer, { status: 200, headers: { 'cache-control': 'no-store' } })
    const { issuedOn, ...rest } = answer.body
    t.match(issuedOn, /^\d{4}-\d\d-\d\d$/)
    t.same(rest, {
      number: receipt.receipt_number,
      status: 'issued',
      voidedOn: null,
      amount: { amount: '5.000', currency: 'KWD' },
      purpose: 'general',
      campaign: { en: 'Water wells', ar: 'آبار الماء' },
      donorInitials: 'ن. ا.',
      issuer: { name: { en: 'Rose', ar: 'روز' }, legalName: '', licenceNumber: 'MOSA-rose' },
    })
  })

  t.test('is not found by any other code, and nothing tells them apart', async t => {
    const told = async (code: string, slug = 'rose') => {
      const { status, body } = await call('GET', `/v1/storefront/${slug}/receipts/${encodeURIComponent(code)}`)
      return JSON.stringify({ status, ...body, requestId: '' })
    }
    const unknown = await told(newReceiptCode())
    t.match(JSON.parse(unknown), { status: 404, code: 'receipt_not_found' })
    for (const code of [
      'x',
      receipt.id,
      receipt.receipt_number,
      `${receipt.code}A`,
      "' or 1=1",
      '%',
      '٪',
      'x'.repeat(250),
    ])
      t.equal(await told(code), unknown, code)
    t.equal(await told(receipt.code, 'palm'), unknown)
  })

  t.test('is printed in the language that is asked for', async t => {
    const { viewer } = rose.people
    for (const locale of ['ar', 'en']) {
      const url = `/v1/tenants/rose/receipts/${receipt.receipt_number}/document.pdf?locale=${locale}`
      const answer = await call('GET', url, { as: viewer })
      t.match(answer, {
        status: 200,
        body: /^%PDF-/,
        headers: {
          'content-type': 'application/pdf',
          'cache-control': 'no-store',
          'content-disposition': `inline; filename="${receipt.receipt_number}.pdf"`,
        },
      })
    }
    t.match(await call('GET', `/v1/tenants/rose/receipts/RCP-00099/document.pdf`, { as: viewer }), { status: 404 })
    t.match(
      await call('GET', `/v1/tenants/rose/receipts/${receipt.receipt_number}/document.pdf?locale=fr`, { as: viewer }),
      {
        status: 400,
      },
    )
    t.match(await call('GET', `/v1/tenants/palm/receipts/${receipt.id}`, { as: palm.people.owner }), { status: 404 })
  })

  t.test('is guessed no faster than anonymous callers may ask', async t => {
    const strict = await testApi(t, { SADU_RATE_LIMIT_FACTOR: '0.01' })
    const headers = { 'x-forwarded-for': `203.0.113.${randomInt(255)}` }
    const answers = []
    // Three are counted here until Redis is there, and three there.
    for (let n = 0; n < 8; n++)
      answers.push((await strict.call('GET', `${path}/${newReceiptCode()}`, { headers })).status)
    t.same([answers[0], ...answers.slice(-2)], [404, 429, 429])
  })
})
