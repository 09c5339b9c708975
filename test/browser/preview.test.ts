import { test } from 'tap'
import { unpublishStorefront } from '#domain/storefronts/unpublish-storefront.ts'
import { glance } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'

test('a store that is not open yet', async t => {
  const { browser, rose, within, shopAt } = await openStage(t)
  await within(rose, unpublishStorefront, 'owner')

  for (const locale of ['ar', 'en'] as const) {
    t.test(
      `is looked at, and takes no order, gift or pledge (${locale})`,
      inWindow(browser, { locale, width: locale === 'ar' ? 390 : 1280 }, async (t, page) => {
        const shop = `${shopAt('rose')}/${locale}`
        await page.goto(`${shop}/items/tulips`)
        await page.getByText(saying(locale, 'storefront.preview')).waitFor()
        await page.getByRole('button', { name: saying(locale, 'storefront.addToBasket') }).click()
        await page.getByRole('dialog').getByRole('link').last().click()
        await page.waitForURL('**/order')
        await page.getByText(saying(locale, 'storefront.notOpen.orders')).waitFor()
        t.equal(await page.locator('#main form').count(), 0)
        await glance(t, page, 'orders before the opening', locale)
        for (const form of ['donate', 'pledge']) {
          await page.goto(`${shop}/${form}`)
          await page.getByText(saying(locale, 'storefront.notOpen.gifts')).waitFor()
          t.equal(await page.locator('#main form').count(), 0)
        }
        await glance(t, page, 'gifts before the opening', locale)
      }),
    )
  }
})
