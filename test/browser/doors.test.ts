import { test } from 'tap'
import { reactivateTenant, suspendTenant } from '#domain/tenants/suspend-tenant.ts'
import { inSystem } from '#platform/db/system.ts'
import { answerTo } from '#test/browser/answers.ts'
import { shopping } from '#test/browser/shopping.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'

const reason = 'Unpaid invoices'

test('an address', async t => {
  const stage = await openStage(t)
  const { browser, palm, databases, shopAt } = stage

  for (const look of [arabicPhone, englishDesk]) {
    t.test(
      `of no store is a page that says so, with status 404 (${look.locale})`,
      inWindow(browser, { ...look, refusals: [404] }, async (t, page) => {
        for (const path of ['/', `/${look.locale}`, `/${look.locale}/items/lilies`, '/anything']) {
          const answer = await page.goto(shopAt('nobody') + path)
          t.equal(answer?.status(), 404, path)
          await page.getByRole('heading', { name: saying(look.locale, 'common.missing.title') }).waitFor()
        }
      }),
    )

    t.test(
      `of a page that a store does not have says so in the store, with status 404 (${look.locale})`,
      inWindow(browser, { ...look, refusals: [404] }, async (t, page) => {
        for (const path of [
          '/items/nothing',
          `/items/${palm.items.tulips}`,
          '/items/hidden',
          '/items/archived',
          '/x/y',
        ]) {
          const answer = await page.goto(`${shopAt('rose')}/${look.locale}${path}`)
          t.equal(answer?.status(), 404, path)
          await page.getByRole('heading', { name: saying(look.locale, 'common.notFound.title') }).waitFor()
        }
      }),
    )
  }

  t.test('of the inside leads nowhere from the outside', async t => {
    const inside = [
      '/t/rose/en',
      '/t/palm/en/order',
      '/admin-area/en',
      '/admin-area/en/sign-in',
      '/admin-area/en/account/security',
      '/plain/en/closed',
    ]
    const disguises = (path: string) => [path, `/en${path}`, `/${path}`, `/_next/..${path}`]
    for (const origin of [shopAt('rose'), stage.appOrigin, stage.landing]) {
      for (const path of inside.flatMap(disguises)) {
        const { status, body } = await answerTo(origin, path)
        t.ok([400, 404].includes(status), `${origin}${path} answers ${status}`)
        t.notMatch(body, /Tulips|type="password"/)
      }
    }
  })

  t.test(
    'of a suspended store shows a neutral page with status 403, and its team why nothing works',
    inWindow(browser, { ...englishDesk, refusals: [401, 403] }, async (t, page, context) => {
      const app = team(page, 'en')
      await signIn(page, stage, palm.people.owner)
      await app.live()
      t.equal((await answerTo(shopAt('palm'), '/en')).status, 200)
      const suspension = { slug: 'palm', reason, suspendedBy: null, now: new Date() }
      await inSystem(databases.system, 'test a suspension', tx => suspendTenant(tx, suspension))
      t.ok((await lastOpening(shopAt('palm'))) < 2_000, 'nobody who comes two seconds later finds it open')
      const shopper = await context.newPage()
      const answer = await shopper.goto(`${shopAt('palm')}/en/items/lilies`)
      t.equal(answer?.status(), 403)
      await shopper.getByRole('heading', { name: saying('en', 'common.closed.title') }).waitFor()
      t.notMatch(await shopper.content(), new RegExp(`${reason}|Palm|${palm.people.owner.email}`), 'which says no more')
      await page.reload()
      await app.says('admin.suspended.title').waitFor()
      await inSystem(databases.system, 'end the test of a suspension', tx => reactivateTenant(tx, 'palm'))
      await page.reload()
      await app.row(palm.orders.pending.number).waitFor()
    }),
  )

  t.test(
    'of one store does not show the basket of another',
    inWindow(browser, englishDesk, async (t, page) => {
      const shop = shopping(page, 'en')
      await page.goto(`${shopAt('rose')}/en/items/tulips`)
      await shop.addToBasket()
      await shop.basket.getByText('Tulips').waitFor()
      await page.goto(`${shopAt('palm')}/en/items/tulips`)
      await page
        .getByRole('banner')
        .getByRole('button', { name: /^Basket, / })
        .click()
      await shop.basket.getByText(saying('en', 'storefront.basketEmpty')).waitFor()
      t.equal(await page.evaluate(`localStorage.getItem('sadu-basket')`), null)
      await page.goto(`${shopAt('palm')}/en/order`)
      await shop.says('order.empty').waitFor()
    }),
  )
})

/** When the last of the visitors came who still found it open, in milliseconds from now. */
async function lastOpening(origin: string): Promise<number> {
  const from = performance.now()
  let last = 0
  for (let came = from; came < from + 10_000; came = performance.now()) {
    const { status } = await answerTo(origin, '/en')
    if (status === 403) return last
    last = came - from
  }
  return Number.POSITIVE_INFINITY
}
