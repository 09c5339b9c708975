import { test } from 'tap'
import { changeItem } from '#domain/catalog/change-item.ts'
import { newProp, ordersWith } from '#test/browser/backstage.ts'
import { hasFocus, loseNextAnswer } from '#test/browser/moves.ts'
import { maha, shopping, textOf } from '#test/browser/shopping.ts'
import { openStage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'

const refused = [422]
const orderPath = '**/v1/storefront/rose/orders'

test('an order that cannot be taken as it is', async t => {
  const stage = await openStage(t)
  const { browser, rose, within } = stage
  const store = stage.shopAt('rose')
  const numbersOf = async (prop: Parameters<typeof ordersWith>[1]) =>
    (await ordersWith(stage, prop)).map(order => order.number)

  t.test(
    'names the old and the new total when a price changed, and is sent once that is accepted',
    inWindow(browser, { ...englishDesk, refusals: refused }, async (t, page) => {
      const prop = await newProp(stage)
      const shop = shopping(page, 'en')
      await page.goto(`${store}/en/items/${prop.slug}`)
      await shop.goToReview(2)
      const price = { amount: '5.000', currency: 'KWD' }
      await within(rose, tx => changeItem(tx, prop.item, { price }), 'owner')
      await shop.send.click()
      const values = { before: '9.000\u00a0KD', after: '10.000\u00a0KD' }
      await shop.alert.getByText(saying('en', 'order.priceChangedText', values)).waitFor()
      t.same(await ordersWith(stage, prop), [], 'nothing is stored')
      t.match(await textOf(shop.send), '10.000 KD', 'the button names the new total')
      await shop.send.click()
      const number = await shop.number()
      t.match(await ordersWith(stage, prop), [{ number, total: '10.000', lines: [[prop.item, 2, '5.000']] }])
    }),
  )

  t.test(
    'says what is left when somebody was quicker, keeps the basket and takes what is left',
    inWindow(browser, { ...arabicPhone, refusals: refused }, async (t, page) => {
      const prop = await newProp(stage, { stock: 2 })
      const shop = shopping(page, 'ar')
      await page.goto(`${store}/ar/items/${prop.slug}`)
      await shop.goToReview(2)
      await within(rose, tx => changeItem(tx, prop.item, { stock: 1 }), 'owner')
      await shop.send.click()
      await shop.alert.getByText(`${prop.name.ar}\u2069: بقيت قطعة واحدة`).waitFor()
      t.same(await ordersWith(stage, prop), [], 'nothing is stored')
      t.match(await textOf(shop.send), '9.000', 'the basket is as it was')
      await shop.button('order.adjust').click()
      await shop.send.filter({ hasText: '4.500' }).click()
      const number = await shop.number()
      t.match(await ordersWith(stage, prop), [{ number, lines: [[prop.item, 1, '4.500']] }])
    }),
  )

  t.test(
    'says so when nothing is left, and keeps what was typed',
    inWindow(browser, { ...englishDesk, refusals: refused }, async (t, page) => {
      const prop = await newProp(stage, { stock: 2 })
      const shop = shopping(page, 'en')
      await page.goto(`${store}/en/items/${prop.slug}`)
      await shop.goToReview()
      await within(rose, tx => changeItem(tx, prop.item, { stock: 0 }), 'owner')
      await shop.send.click()
      await shop.alert.getByText(`${prop.name.en}\u2069: sold out`).waitFor()
      await shop.button('order.adjust').click()
      await shop.says('order.empty').waitFor()
      await page.goto(`${store}/en/items/tulips`)
      await shop.addToBasket()
      await shop.toOrder()
      t.equal(await shop.field('order.name').inputValue(), maha.name)
      t.same(await ordersWith(stage, prop), [])
    }),
  )

  t.test(
    'is the same order when it is sent again after the API was away',
    inWindow(browser, { ...englishDesk, refusals: [503] }, async (t, page) => {
      const prop = await newProp(stage)
      const shop = shopping(page, 'en')
      await page.goto(`${store}/en/items/${prop.slug}`)
      await shop.goToReview()
      const problem = {
        type: 'about:blank',
        title: 'Service Unavailable',
        status: 503,
        code: 'unavailable',
        detail: '',
      }
      const json = { contentType: 'application/problem+json', body: JSON.stringify(problem) }
      await page.route(orderPath, route => route.fulfill({ status: 503, headers: { 'retry-after': '7' }, ...json }), {
        times: 1,
      })
      await shop.send.click()
      await shop.alert.getByText(saying('en', 'errors.unavailable')).waitFor()
      t.match(await textOf(shop.main), '7 seconds')
      t.match(await textOf(shop.main), maha.name, 'what was typed is still there')
      await shop.send.click()
      const number = await shop.number()
      t.same(await numbersOf(prop), [number])
    }),
  )

  t.test(
    'waits in the page while there is no connection',
    inWindow(browser, { ...arabicPhone, cut: true }, async (t, page, context) => {
      const prop = await newProp(stage)
      const shop = shopping(page, 'ar')
      await page.goto(`${store}/ar/items/${prop.slug}`)
      await shop.goToReview()
      await context.setOffline(true)
      await shop.send.click()
      await shop.alert.getByText(saying('ar', 'order.lost')).waitFor()
      t.same(await numbersOf(prop), [])
      await context.setOffline(false)
      await shop.send.click()
      const number = await shop.number()
      t.same(await numbersOf(prop), [number])
    }),
  )

  t.test(
    'is the same order when it had arrived before the connection broke',
    inWindow(browser, { ...englishDesk, cut: true }, async (t, page) => {
      const prop = await newProp(stage)
      const shop = shopping(page, 'en')
      await page.goto(`${store}/en/items/${prop.slug}`)
      await shop.goToReview()
      const answer = await loseNextAnswer(page, stage.apiUrl, 'cut')
      await shop.send.click()
      t.equal(await answer(), 201)
      await shop.alert.getByText(saying('en', 'order.lost')).waitFor()
      await shop.send.click()
      const number = await shop.number()
      t.same(await numbersOf(prop), [number])
    }),
  )

  for (const look of [arabicPhone, englishDesk]) {
    const { locale } = look
    t.test(
      `names each mistake at its field in the language of the page (${locale})`,
      inWindow(browser, { ...look, refusals: [400] }, async (t, page) => {
        const prop = await newProp(stage)
        const shop = shopping(page, locale)
        await page.goto(`${store}/${locale}/items/${prop.slug}`)
        await shop.addToBasket()
        await shop.toOrder()
        await shop.choose('order.delivery')
        await shop.fill({ email: 'maha@' })
        await shop.button('order.toReview').click()
        for (const field of ['name', 'phone', 'email', 'area', 'street', 'building']) {
          const input = shop.field(`order.${field}`)
          t.equal(await input.getAttribute('aria-invalid'), 'true', field)
          const said = page.locator(`[id="${await input.getAttribute('aria-describedby')}"]`)
          t.match(await said.textContent(), saying(locale, `order.fields.${field}`))
        }
        t.ok(await hasFocus(page, shop.field('order.name')), 'the first of them has the keyboard')
        await shop.fill({ ...maha, phone: '1234567' })
        await shop.choose('order.pickup')
        await shop.button('order.toReview').click()
        await shop.send.click()
        await shop.says('order.fields.phone').waitFor()
        t.ok(await hasFocus(page, shop.field('order.phone')), 'what only the API knows is told at its field too')
        await shop.fill({ phone: maha.phone })
        await shop.button('order.toReview').click()
        await shop.send.click()
        const number = await shop.number()
        t.same(await numbersOf(prop), [number])
      }),
    )
  }
})
