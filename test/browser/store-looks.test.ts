import type { Page } from 'playwright-core'
import { test } from 'tap'
import { suspendTenant } from '#domain/tenants/suspend-tenant.ts'
import { inSystem } from '#platform/db/system.ts'
import { inspect } from '#test/browser/looks.ts'
import { shopping } from '#test/browser/shopping.ts'
import { openStage } from '#test/browser/stage.ts'
import { layoutShift } from '#test/browser/steadiness.ts'
import { inWindow } from '#test/browser/window.ts'

test('every page of a store is usable by everybody', async t => {
  const stage = await openStage(t)
  const { browser, databases, shopAt } = stage
  const suspension = { slug: 'palm', reason: 'test', suspendedBy: null, now: new Date() }
  await inSystem(databases.system, 'test a suspension', tx => suspendTenant(tx, suspension))

  for (const locale of ['ar', 'en'] as const) {
    const look = { locale, width: 390 as const, refusals: [403, 404] }
    const store = `${shopAt('rose')}/${locale}`

    const still = {
      home: store,
      'one category': `${store}?category=bouquets`,
      'a search that finds nothing': `${store}?q=zzz`,
      item: `${store}/items/lilies`,
      'sold-out item': `${store}/items/sold-out`,
      'no basket to order': `${store}/order`,
      'a confirmation opened elsewhere': `${store}/order/confirmation`,
      'terms of sale': `${store}/terms`,
      'no such page': `${store}/items/nothing`,
      'no such store': `${shopAt('nobody')}/${locale}`,
      'a suspended store': `${shopAt('palm')}/${locale}`,
      'the landing page': `${stage.landing}/${locale}`,
    }

    t.test(
      `when it is opened (${locale})`,
      inWindow(browser, look, async (t, page) => {
        for (const [name, url] of Object.entries(still)) {
          await page.goto(url, { waitUntil: 'load' })
          await page.locator('#main').getByRole('heading').first().waitFor()
          await inspect(t, page, name, locale)
        }
      }),
    )

    t.test(
      `on the way to an order (${locale})`,
      inWindow(browser, look, async (t, page) => {
        const shop = shopping(page, locale)
        await page.goto(`${store}/items/two-left`)
        await shop.addToBasket()
        await shop.basket.waitFor()
        await inspect(t, page, 'basket', locale)
        await shop.toOrder()
        await shop.choose('order.delivery')
        await inspect(t, page, 'order form', locale)
        await shop.button('order.toReview').click()
        await shop.says('order.fields.name').waitFor()
        await inspect(t, page, 'order form with mistakes', locale)
        await shop.fill({ name: 'Maha', phone: '98765432', email: 'maha@example.test' })
        await shop.choose('order.pickup')
        await shop.button('order.toReview').click()
        await shop.send.waitFor()
        await inspect(t, page, 'review', locale)
        await shop.send.click()
        await shop.number()
        await inspect(t, page, 'confirmation', locale)
      }),
    )
  }

  for (const width of [390, 1280] as const) {
    t.test(
      `does not move while it loads (${width} px)`,
      inWindow(browser, { locale: 'ar', width }, async (t, page: Page) => {
        for (const path of ['', '/items/lilies']) {
          const moved = await layoutShift(page, `${shopAt('rose')}/ar${path}`)
          t.ok(moved < 0.001, `/ar${path} moves by ${moved}`)
        }
      }),
    )
  }
})
