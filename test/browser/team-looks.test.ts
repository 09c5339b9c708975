import { test } from 'tap'
import { inspect } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'

test('signing in and the orders are usable by everybody', async t => {
  const stage = await openStage(t)
  const { browser, rose, appOrigin } = stage
  const { pending, fulfilled } = rose.orders

  for (const locale of ['ar', 'en'] as const) {
    const look = { locale, width: 390 as const, refusals: [401, 404] }

    t.test(
      `before somebody signs in (${locale})`,
      inWindow(browser, look, async (t, page) => {
        for (const path of ['/sign-in', '/sign-up', '/confirmation', '/forgot-password', '/reset-password']) {
          await page.goto(appOrigin + path)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await inspect(t, page, path, locale)
        }
        await page.goto(`${appOrigin}/sign-in`)
        await page.getByRole('button', { name: saying(locale, 'auth.signIn.submit') }).click()
        await page.getByText(saying(locale, 'auth.field.email')).waitFor()
        await inspect(t, page, 'sign-in with mistakes', locale)
      }),
    )

    t.test(
      `in the orders (${locale})`,
      inWindow(browser, look, async (t, page) => {
        const app = team(page, locale)
        await signIn(page, stage, rose.people.owner, { locale })
        await app.row(pending.number).waitFor()
        await inspect(t, page, 'orders', locale)
        await app.row(pending.number).getByRole('link').click()
        await app.confirm.waitFor()
        await inspect(t, page, 'order', locale)
        await app.button('admin.order.to.cancelled').click()
        await page.getByRole('dialog').waitFor()
        await inspect(t, page, 'cancelling', locale)
        for (const path of [
          `/rose/orders/${fulfilled.number}`,
          '/rose/orders/ORD-99999',
          '/palm/orders',
          '/rose/nothing',
        ]) {
          await page.goto(appOrigin + path)
          await app.main.getByRole('heading', { level: 1 }).waitFor()
          await inspect(t, page, path, locale)
        }
      }),
    )
  }
})
