import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { mailsAbout, newProp, ordersWith, type Prop } from '#test/browser/backstage.ts'
import { hasFocus, loseNextAnswer, reloadUntilVisible, tabTo } from '#test/browser/moves.ts'
import { maha, shopping, textOf } from '#test/browser/shopping.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import type { Locale } from '#test/browser/words.ts'

const address = { area: 'Salmiya', block: '4', street: 'Amman', building: '7', addressNotes: 'Blue door' }
const note = 'With a card'
const amounts = { ar: '9.000 د.ك', en: '9.000 KD' }

test('an order', async t => {
  const stage = await openStage(t)
  const { browser } = stage
  const store = stage.shopAt('rose')

  for (const look of [arabicPhone, englishDesk]) {
    const { locale } = look
    t.test(
      `goes from the home page to a confirmation with its number (${locale}, ${look.width} px)`,
      inWindow(browser, look, (t, page) => orderWhole(t, page, stage, locale)),
    )
  }

  t.test(
    'is one order when the button is pressed twice',
    inWindow(browser, englishDesk, async (t, page) => {
      const prop = await newProp(stage)
      const shop = shopping(page, 'en')
      await page.goto(`${store}/en/items/${prop.slug}`)
      await shop.goToReview()
      let sent = 0
      page.on('request', request => request.method() === 'POST' && request.url().endsWith('/orders') && sent++)
      // Faster than a finger: the second press comes before the page could show the first.
      await page.evaluate(`[1, 2].forEach(() => document.querySelector('#main form').requestSubmit())`)
      const number = await shop.number()
      t.equal(sent, 1)
      const orders = await ordersWith(stage, prop)
      t.same(
        orders.map(order => order.number),
        [number],
      )
    }),
  )

  t.test(
    'is one order when the page is reloaded before the answer and it is sent again',
    inWindow(browser, arabicPhone, async (t, page) => {
      const prop = await newProp(stage)
      const shop = shopping(page, 'ar')
      await page.goto(`${store}/ar/items/${prop.slug}`)
      await shop.goToReview()
      const answer = await loseNextAnswer(page, stage.apiUrl, 'silence')
      await shop.send.click()
      t.equal(await answer(), 201, 'it is stored, and the shopper was not told')
      await page.reload()
      t.equal(await shop.field('order.name').inputValue(), maha.name, 'what was typed is kept')
      await shop.button('order.toReview').click()
      await shop.send.click()
      const number = await shop.number()
      t.same(
        (await ordersWith(stage, prop)).map(order => order.number),
        [number],
      )
    }),
  )

  t.test(
    'stays one order when the shopper goes back from the confirmation',
    inWindow(browser, englishDesk, async (t, page) => {
      const prop = await newProp(stage)
      const shop = shopping(page, 'en')
      await page.goto(`${store}/en/items/${prop.slug}`)
      await shop.goToReview()
      await shop.send.click()
      const number = await shop.number()
      await page.goBack()
      await shop.says('order.empty').waitFor()
      t.notOk(await shop.send.isVisible(), 'there is nothing left to send')
      await page.goForward()
      t.equal(await shop.number(), number, 'the number is still there')
      t.equal((await ordersWith(stage, prop)).length, 1)
    }),
  )

  t.test(
    'is placed with the keyboard alone',
    inWindow(browser, englishDesk, async (t, page) => {
      const prop = await newProp(stage)
      const shop = shopping(page, 'en')
      await page.goto(`${store}/en`)
      const card = shop.main.getByRole('link', { name: prop.name.en })
      await reloadUntilVisible(page, card)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      t.ok(await hasFocus(page, shop.main), 'the first stop leads past the header')
      await tabTo(page, card, 'Enter')
      await page.waitForURL(`**/${prop.slug}`)
      await tabTo(page, shop.button('storefront.addToBasket'), 'Enter')
      await tabTo(page, shop.basket.getByRole('link', { name: 'Continue' }), 'Enter')
      await tabTo(page, shop.field('order.name'))
      await page.keyboard.type(maha.name)
      await tabTo(page, shop.field('order.phone'))
      await page.keyboard.type(maha.phone)
      await tabTo(page, shop.main.getByRole('radio').first(), 'Space')
      await tabTo(page, shop.button('order.toReview'), 'Enter')
      await tabTo(page, shop.send, 'Enter')
      const number = await shop.number()
      t.match(await ordersWith(stage, prop), [{ number, name: maha.name }])
    }),
  )
})

/** From the home page to the confirmation, and what came of it. */
async function orderWhole(t: Test, page: Page, stage: Stage, locale: Locale) {
  const prop = await newProp(stage)
  const shop = shopping(page, locale)
  await page.goto(stage.shopAt('rose'))
  t.equal(new URL(page.url()).pathname, `/${locale}`, 'in the language the browser asks for')
  const card = shop.main.getByRole('link', { name: prop.name[locale] })
  await reloadUntilVisible(page, card)
  await card.click()
  await shop.addToBasket(2)
  await shop.toOrder()
  await shop.fill(maha)
  await shop.choose('order.delivery')
  for (const [part, value] of Object.entries({ ...address, note })) await shop.field(`order.${part}`).fill(value)
  await shop.button('order.toReview').click()
  await shop.send.waitFor()
  const review = await textOf(shop.main)
  for (const told of [...Object.values({ ...maha, ...address, note }), prop.name[locale]]) t.match(review, told)
  t.match(await textOf(shop.send), amounts[locale], 'the button names the final total')
  t.same(await ordersWith(stage, prop), [], 'nothing is sent before it is pressed')
  await shop.send.click()
  const number = await shop.number()
  t.match(await textOf(shop.main), amounts[locale])
  await isStored(t, stage, { prop, locale, number })
  await isMailed(t, stage, { locale, number })
}

async function isStored(
  t: Test,
  stage: Stage,
  { prop, locale, number }: { prop: Prop; locale: Locale; number: string },
) {
  const { addressNotes: notes, ...place } = address
  t.match(await ordersWith(stage, prop), [
    {
      number,
      status: 'pending',
      locale,
      channel: 'storefront',
      total: '9.000',
      ...maha,
      phone: '+96598765432',
      method: 'delivery',
      address: { ...place, notes },
      note,
      lines: [[prop.item, 2, '4.500']],
    },
  ])
  t.equal((await ordersWith(stage, prop)).length, 1)
}

async function isMailed(t: Test, stage: Stage, { locale, number }: { locale: Locale; number: string }) {
  const mails = await mailsAbout(stage, number, 3)
  const { owner, admin } = stage.rose.people
  t.equal(mails.length, 3, 'one mail each')
  t.same(Object.fromEntries(mails.map(mail => [mail.to, mail.locale])), {
    [maha.email]: locale,
    [owner.email]: 'ar',
    [admin.email]: 'en',
  })
}
