import { test } from 'tap'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { voidReceipt } from '#domain/receipts/void-receipt.ts'
import { answerTo } from '#test/browser/answers.ts'
import { giving, salem } from '#test/browser/giving.ts'
import { inspect } from '#test/browser/looks.ts'
import { textOf } from '#test/browser/shopping.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { type Locale, saying } from '#test/browser/words.ts'
import { receivedDonationOf } from '#test/factories.ts'

const invalid = 'status.invalid'

test('a status link', async t => {
  const stage = await openStage(t)
  const { browser, sql } = stage

  for (const look of [arabicPhone, englishDesk]) {
    const { locale } = look
    t.test(
      `lets a gift be withdrawn, once it is meant (${locale})`,
      inWindow(browser, look, async (t, page) => {
        const { number, statusUrl } = await send(stage, 'donations', { locale })
        const status = giving(page, locale)
        await page.goto(statusUrl)
        await status.says('status.states.donation.pending').waitFor()
        await inspect(t, page, 'status of a gift', locale)
        await status.button('status.cancel.donation').click()
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('button', { name: saying(locale, 'status.keep.donation') }).click()
        t.match(await recordOf(stage, 'donation', number), { status: 'pending' }, 'nothing is done by looking')
        await status.button('status.cancel.donation').click()
        await dialog.getByRole('button', { name: saying(locale, 'status.cancel.donation') }).click()
        await status.says('status.cancelled.donation').waitFor()
        await status.says('status.states.donation.cancelled').waitFor()
        t.match(await recordOf(stage, 'donation', number), { status: 'cancelled' })
        t.equal(await status.button('status.cancel.donation').count(), 0)
      }),
    )

    t.test(
      `of a reminder stops them by its button, not by being opened (${locale})`,
      inWindow(browser, look, async (t, page) => {
        const { number, statusUrl } = await send(stage, 'pledges', { locale, targetDate: inAYear })
        const status = giving(page, locale)
        await page.goto(`${statusUrl}?stop=reminders`)
        await inspect(t, page, 'status of a pledge', locale)
        t.match(await recordOf(stage, 'pledge', number), { stopped: null })
        await status.button('status.stopReminders').click()
        await status.says('status.stopped').first().waitFor()
        t.ok((await recordOf(stage, 'pledge', number))?.stopped)
      }),
    )
  }

  t.test(
    'that is wrong, revoked or of another store says the same and passes nothing on',
    inWindow(browser, { ...englishDesk, refusals: [404] }, async (t, page) => {
      const { number, statusUrl } = await send(stage, 'donations', { locale: 'en' })
      const requests: string[] = []
      page.on('request', request => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
      const open = await page.goto(statusUrl, { waitUntil: 'networkidle' })
      t.match(open?.headers(), {
        'cache-control': /no-store/,
        'referrer-policy': 'no-referrer',
        'x-robots-tag': /noindex/,
      })
      t.same(
        requests.filter(request => request.startsWith('POST')),
        [],
        'a page that holds a key is no visit',
      )
      await sql('update donations set link_version = 2 where donation_number = $1', [number])
      const altered = statusUrl.replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
      const elsewhere = statusUrl.replace(stage.shopAt('rose'), stage.shopAt('palm'))
      const said = new Set<string>()
      for (const url of [statusUrl, altered, elsewhere, `${stage.shopAt('rose')}/en/status/nothing`]) {
        const answer = await page.goto(url)
        t.equal(answer?.status(), 404)
        await page.getByRole('heading', { name: saying('en', invalid) }).waitFor()
        said.add(await textOf(page.locator('#main')))
      }
      t.equal(said.size, 1)
    }),
  )

  t.test(
    'can be read without scripts, and so can a receipt be confirmed',
    inWindow(browser, arabicPhone, async (t, page) => {
      const { statusUrl, number } = await send(stage, 'donations', { locale: 'ar' })
      const { body } = await answerTo(stage.shopAt('rose'), new URL(statusUrl).pathname)
      t.match(body, number)
      t.match(body, within('ar', 'status.states.donation.pending'))
      await page.goto(`${stage.shopAt('rose')}/ar/receipts`)
      await inspect(t, page, 'form for a code', 'ar')
      const { code, receipt } = await issued(stage)
      await page.getByRole('textbox', { name: saying('ar', 'receipt.code') }).fill(code.toLowerCase())
      await page.getByRole('button', { name: saying('ar', 'receipt.check') }).click()
      await page.getByRole('heading', { name: saying('ar', 'receipt.genuine') }).waitFor()
      t.match(await page.locator('#main').textContent(), receipt)
      t.notMatch(await page.locator('#main').textContent(), salem.name, 'a name is no one else’s business')
      await inspect(t, page, 'genuine receipt', 'ar')
      await stage.within(
        stage.rose,
        tx => voidReceipt(tx, receipt, { reason: 'Typing error', at: new Date() }),
        'owner',
      )
      await page.reload()
      await page.getByRole('heading', { name: saying('ar', 'receipt.voided') }).waitFor()
      await inspect(t, page, 'void receipt', 'ar')
      await page.goto(`${stage.shopAt('rose')}/ar/receipts/0000000000000000`)
      await page.getByRole('heading', { name: saying('ar', 'receipt.unknown') }).waitFor()
      await inspect(t, page, 'unknown receipt', 'ar')
    }),
  )
})

/** What is said, amid other words. */
const within = (locale: Locale, key: string) => new RegExp(saying(locale, key).source.slice(1, -1))

const inAYear = `${new Date().getUTCFullYear() + 1}-06-15`

async function send({ apiUrl }: Stage, records: 'donations' | 'pledges', given: object) {
  const answer = await fetch(`${apiUrl}/v1/storefront/rose/${records}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ amount: { amount: '10.000', currency: 'KWD' }, donor: salem, ...given }),
  })
  return (await answer.json()) as { number: string; statusUrl: string }
}

async function recordOf({ sql }: Stage, kind: 'donation' | 'pledge', number: string) {
  const stopped = kind === 'pledge' ? 'reminders_stopped_at' : 'null'
  const [row] = await sql(`select status, ${stopped} as stopped from ${kind}s where ${kind}_number = $1`, [number])
  return row
}

async function issued({ within, rose, sql }: Stage) {
  const gift = await within(rose, tx => receivedDonationOf(tx, { donor: salem }), 'owner')
  const { receipt_number: receipt } = await within(rose, tx => issueReceipt(tx, gift.id, new Date()), 'owner')
  const [row] = await sql<{ code: string }>('select code from receipts where receipt_number = $1', [receipt])
  return { receipt, code: row!.code }
}
