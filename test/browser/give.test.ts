import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { type Cause, giving, newCause, salem } from '#test/browser/giving.ts'
import { inspect } from '#test/browser/looks.ts'
import { loseNextAnswer } from '#test/browser/moves.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { type Locale, saying } from '#test/browser/words.ts'

const heading = 'give.confirmation.title'

test('a gift', async t => {
  const stage = await openStage(t)
  const { browser } = stage
  const store = stage.shopAt('rose')

  for (const look of [arabicPhone, englishDesk]) {
    t.test(
      `goes from its campaign to a number, and is not thanked for before it has come (${look.locale})`,
      inWindow(browser, look, async (t, page) => giveWhole(t, page, stage, look.locale)),
    )
  }

  t.test(
    'is one gift when the button is pressed twice',
    inWindow(browser, englishDesk, async (t, page) => {
      const cause = await newCause(stage)
      const form = await toReview(page, store, cause)
      let sent = 0
      page.on('request', request => request.url().endsWith('/donations') && sent++)
      // Faster than a finger: the second press comes before the page could show the first.
      await page.evaluate(`[1, 2].forEach(() => document.querySelector('#main form').requestSubmit())`)
      const number = await form.number(heading)
      t.equal(sent, 1)
      t.match(await giftsTo(stage, cause), [{ number }])
    }),
  )

  t.test(
    'is one gift when the page is reloaded before the answer and it is sent again',
    inWindow(browser, englishDesk, async (t, page) => {
      const cause = await newCause(stage)
      const form = await toReview(page, store, cause)
      const answer = await loseNextAnswer(page, stage.apiUrl, 'silence', 'donations')
      await form.button('give.send').click()
      t.equal(await answer(), 201, 'it is stored, and the donor was not told')
      await page.reload()
      await form.ready()
      t.equal(await form.field('give.name').inputValue(), salem.name, 'what was typed is kept')
      await form.review()
      await form.button('give.send').click()
      const number = await form.number(heading)
      t.match(await giftsTo(stage, cause), [{ number }])
      t.equal((await giftsTo(stage, cause)).length, 1)
    }),
  )

  t.test(
    'is counted to the visit that led to it, unless the browser asks for privacy',
    inWindow(browser, englishDesk, async (t, page, context) => {
      const cause = await newCause(stage)
      const recorded = page.waitForResponse(response => response.url().endsWith('/visit'))
      const form = await toReview(page, store, cause, '?utm_source=instagram&utm_medium=social')
      await recorded
      await form.button('give.send').click()
      await form.number(heading)
      const [gift] = await giftsTo(stage, cause)
      t.match(gift, { source: 'instagram', touch: { landingPath: `/en/campaigns/${cause.slug}/donate` } })
      await context.clearCookies()
      await context.addInitScript(`Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })`)
      const visits: string[] = []
      page.on('request', request => request.url().endsWith('/visit') && visits.push(request.url()))
      await page.goto(`${store}/en?utm_source=mail`, { waitUntil: 'networkidle' })
      t.same(visits, [])
      t.equal(await page.evaluate(`localStorage.getItem('sadu-visit')`), null)
    }),
  )
})

async function toReview(page: Page, store: string, { slug }: Cause, query = '') {
  const form = giving(page, 'en')
  await page.goto(`${store}/en/campaigns/${slug}/donate${query}`)
  await form.ready()
  await form.main.getByRole('radio').first().check()
  await form.fill(salem)
  await form.review()
  await form.button('give.send').waitFor()
  return form
}

async function giveWhole(t: Test, page: Page, stage: Stage, locale: Locale) {
  const cause = await newCause(stage)
  const form = giving(page, locale)
  await page.goto(`${stage.shopAt('rose')}/${locale}/campaigns/${cause.slug}`)
  await inspect(t, page, 'campaign', locale)
  await form.main.getByRole('link', { name: saying(locale, 'campaign.give') }).click()
  await form.ready()
  await inspect(t, page, 'form of a gift', locale)
  await form.review()
  await form.says('give.fields.amount').waitFor()
  await form.says('give.fields.reach').waitFor()
  await inspect(t, page, 'form of a gift with mistakes', locale)
  await form.ownAmount('٠٫٥')
  await form.fill(salem)
  await form.review()
  await form.says('give.fields.smallOf').waitFor()
  await form.ownAmount('١٢٫٥')
  await form.choose('give.tributes.in_memory')
  await form.field('give.tributeName.in_memory').fill('Noura')
  await form.review()
  await form.button('give.send').waitFor()
  await inspect(t, page, 'review of a gift', locale)
  await form.button('give.send').click()
  const number = await form.number(heading)
  await inspect(t, page, 'confirmation of a gift', locale)
  t.notMatch(await form.main.textContent(), /thank|شكر/i, 'thanks come with the money')
  t.match(await giftsTo(stage, cause), [
    { number, status: 'pending', amount: '12.500', locale, tribute: { kind: 'in_memory', name: 'Noura' } },
  ])
}

function giftsTo({ sql }: Stage, { id }: Cause) {
  return sql(
    `select donation_number as number, status, amount, locale, tribute, source, last_touch as touch
      from donations where campaign_id = $1`,
    [id],
  )
}
