import { test } from 'tap'
import { changeStorefrontSettings, type SettingsChange } from '#domain/storefronts/change-storefront-settings.ts'
import { findStorefrontSettings } from '#domain/storefronts/storefront-queries.ts'
import { newProp, ordersWith } from '#test/browser/backstage.ts'
import { reloadUntilVisible } from '#test/browser/moves.ts'
import { maha, shopping, textOf } from '#test/browser/shopping.ts'
import { openStage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'

const address = { area: 'Salmiya', block: '4', street: 'Amman', building: '7' }
const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const unit = { ar: 'د.ك', en: 'KD' }

test('the delivery of an order', async t => {
  const stage = await openStage(t)
  const { browser, within, rose } = stage
  const store = stage.shopAt('rose')
  const set = (delivery: SettingsChange['delivery']) =>
    within(
      rose,
      async tx => {
        const { version } = await findStorefrontSettings(tx)
        await changeStorefrontSettings(tx, { version, delivery })
      },
      'owner',
    )

  for (const look of [arabicPhone, englishDesk]) {
    const { locale } = look
    t.test(
      `costs what the store says, from its minimum on, and a changed fee is asked about (${locale})`,
      inWindow(browser, { ...look, refusals: [422] }, async (t, page) => {
        const money = (amount: string) => `${amount} ${unit[locale]}`
        await set({ fee: kwd('1.500'), minimum: kwd('5'), freeFrom: kwd('20') })
        const prop = await newProp(stage)
        const shop = shopping(page, locale)
        await page.goto(`${store}/${locale}/items/${prop.slug}`)
        await shop.addToBasket()
        await shop.toOrder()
        await page.waitForURL('**/order')
        await reloadUntilVisible(page, shop.main.getByText('20.000'))
        await shop.fill(maha)
        await shop.choose('order.delivery')
        t.match(await textOf(shop.main), money('0.500'), 'what is lacking is said before anything is tried')
        await shop.button('order.toReview').click()
        t.equal(await shop.main.getByRole('radio', { checked: true }).getAttribute('aria-invalid'), 'true')
        await page.goto(`${store}/${locale}/items/${prop.slug}`)
        await shop.addToBasket()
        await shop.toOrder()
        for (const [part, value] of Object.entries(address)) await shop.field(`order.${part}`).fill(value)
        t.match(await textOf(shop.main), money('11.000'), 'so much is lacking to a free delivery')
        await shop.button('order.toReview').click()
        await shop.send.filter({ hasText: '10.500' }).waitFor()
        await set({ fee: kwd('2.000') })
        await shop.send.click()
        await shop.send.filter({ hasText: '11.000' }).waitFor()
        t.same(await ordersWith(stage, prop), [], 'nothing is stored at a fee that was not shown')
        await shop.send.click()
        const number = await shop.number()
        t.match(await ordersWith(stage, prop), [{ number, total: '11.000', method: 'delivery', address }])
        const link = page.getByRole('link', { name: locale === 'ar' ? 'تابع طلبك' : 'Follow your order' })
        t.match(await link.getAttribute('href'), new RegExp(`/${locale}/status/`))
      }),
    )
  }
})
