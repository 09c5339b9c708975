import fc from 'fast-check'
import { test } from 'tap'
import { findCampaign } from '#domain/campaigns/campaign-queries.ts'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { fromMinor } from '#domain/money.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { aCampaign, createDonationOf, receivedDonationOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'

const asked = 200
const lanes = 8

test('numbers of donations and receipts', { timeout: 60_000 }, async t => {
  const { rose, within, sql } = await testWorld(t)

  /** As many at once as there are connections; every tenth is rolled back after its number was taken. */
  const inPart = async (work: (n: number) => Promise<unknown>) => {
    const failures: unknown[] = []
    const lane = async (first: number) => {
      for (let n = first; n < asked; n += lanes) await work(n).catch(error => failures.push(error))
    }
    await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)))
    t.equal(failures.length, asked / 10)
    for (const failure of failures) t.match(failure, { message: 'given up' })
  }
  const giveUpTenth = (n: number) => {
    if (n % 10 === 0) throw new Error('given up')
  }
  const series = async (table: string, column: string) =>
    (
      await sql(
        `select count(*)::int as count, count(distinct ${column})::int as different,
      max(substr(${column}, 5)::int) as last from ${table} where tenant_id = $1`,
        [rose.id],
      )
    )[0]!

  t.test('have no gap and no double, whoever comes at once and whatever is rolled back', async t => {
    await inPart(n =>
      within(rose, async tx => {
        await createDonationOf(tx)
        giveUpTenth(n)
      }),
    )
    const kept = asked - asked / 10
    t.same(await series('donations', 'donation_number'), { count: kept, different: kept, last: kept })
    await inPart(n =>
      within(
        rose,
        async tx => {
          const gift = await receivedDonationOf(tx)
          await issueReceipt(tx, gift.id, new Date())
          giveUpTenth(n)
        },
        'staff',
      ),
    )
    t.same(await series('donations', 'donation_number'), { count: 2 * kept, different: 2 * kept, last: 2 * kept })
    t.same(await series('receipts', 'receipt_number'), { count: kept, different: kept, last: kept })
  })

  t.test('do not change the sum: a campaign has received what its gifts come to, to the last fils', async t => {
    const amount = fc.bigInt({ min: 1n, max: 999_999_999_999n })
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { maxLength: 12 }), async amounts => {
        const row = await within(
          rose,
          async tx => {
            const campaignId = await createCampaign(tx, aCampaign(), new Date())
            for (const each of amounts) await receivedDonationOf(tx, { campaignId, amount: fromMinor(each, 'KWD') })
            await receivedDonationOf(tx, { amount: fromMinor(7n, 'KWD') })
            return findCampaign(tx, campaignId)
          },
          'owner',
        )
        const sum = amounts.reduce((total, each) => total + each, 0n)
        t.equal(BigInt(row.gifts.received.replace('.', '')), sum)
        t.equal(row.gifts.donors, amounts.length)
      }),
      { numRuns: 15 },
    )
  })
})
