import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { addMonths } from '#domain/calendar.ts'
import { giving, newCause, salem } from '#test/browser/giving.ts'
import { inspect } from '#test/browser/looks.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { type Locale, saying } from '#test/browser/words.ts'

test('a pledge', async t => {
  const stage = await openStage(t)

  for (const look of [arabicPhone, englishDesk]) {
    t.test(
      `is stored in the instalments that were shown (${look.locale})`,
      inWindow(stage.browser, look, async (t, page) => pledgeWhole(t, page, stage, look.locale)),
    )
  }

  t.test(
    'is not offered by a campaign that takes gifts only',
    inWindow(stage.browser, englishDesk, async (t, page) => {
      const cause = await newCause(stage, { takesPledges: false })
      await page.goto(`${stage.shopAt('rose')}/en/campaigns/${cause.slug}`)
      const form = giving(page, 'en')
      await form.main.getByRole('link', { name: saying('en', 'campaign.give') }).waitFor()
      t.equal(await form.main.getByRole('link', { name: saying('en', 'campaign.pledge') }).count(), 0)
    }),
  )
})

/** The end of next January: months that lack its day show theirs. */
const firstDate = `${new Date().getUTCFullYear() + 1}-01-31`

async function pledgeWhole(t: Test, page: Page, stage: Stage, locale: Locale) {
  const cause = await newCause(stage)
  const form = giving(page, locale)
  await page.goto(`${stage.shopAt('rose')}/${locale}/campaigns/${cause.slug}/pledge?amount=10.000`)
  await form.ready()
  await form.choose('pledge.rhythms.month')
  await form.review()
  await form.says('give.fields.date').waitFor()
  await inspect(t, page, 'form of a pledge with mistakes', locale)
  await form.main.getByLabel(saying(locale, 'pledge.firstDate')).fill(firstDate)
  await form.field('pledge.instalments').fill('3')
  await form.fill(salem)
  const plan = form.main.getByRole('list', { name: saying(locale, 'pledge.plan') })
  const shown = await plan.getByRole('listitem').allTextContents()
  await inspect(t, page, 'form of a pledge', locale)
  await form.review()
  await form.button('pledge.send').waitFor()
  t.same(await plan.getByRole('listitem').allTextContents(), shown, 'the review shows the same')
  await inspect(t, page, 'review of a pledge', locale)
  await form.button('pledge.send').click()
  const number = await form.number('pledge.confirmation.title')
  t.same(await plan.getByRole('listitem').allTextContents(), shown, 'and so does the confirmation')
  await inspect(t, page, 'confirmation of a pledge', locale)
  t.same(
    shown.map(text => /(\d\.\d{3})/.exec(text)?.[1]),
    ['3.334', '3.333', '3.333'],
  )
  t.same(
    await instalmentsOf(stage, number),
    [0, 1, 2].map(place => ({ due: addMonths(firstDate, place), amount: place === 0 ? '3.334' : '3.333' })),
  )
}

function instalmentsOf({ sql }: Stage, number: string) {
  return sql(
    `select i.due_on::text as due, i.amount from pledge_instalments i join pledges p on p.id = i.pledge_id
      where p.pledge_number = $1 order by i.position`,
    [number],
  )
}
