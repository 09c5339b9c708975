import type { Locator, Page } from 'playwright-core'
import { beginning, type Locale, saying } from '#test/browser/words.ts'

export const maha = { name: 'Maha Al-Sabah', phone: '9876 5432', email: 'maha@example.test' }

/** What a person does in a store, by the words they read there. */
export function shopping(page: Page, locale: Locale) {
  const parts = partsOf(page, locale)
  const { main, basket, button, field, choose, send } = parts

  async function addToBasket(quantity = 1) {
    const more = main.getByRole('button', { name: saying(locale, 'storefront.more') })
    for (let chosen = 1; chosen < quantity; chosen++) await more.click()
    await button('storefront.addToBasket').click()
  }

  async function fill({ name, phone, email }: Partial<typeof maha>) {
    if (name) await field('order.name').fill(name)
    if (phone) await field('order.phone').fill(phone)
    if (email) await field('order.email').fill(email)
  }

  const toOrder = () => basket.getByRole('link', { name: saying(locale, 'storefront.toOrder') }).click()

  /** From the item's page to the last step before sending. */
  async function goToReview(quantity = 1) {
    await addToBasket(quantity)
    await toOrder()
    await fill(maha)
    await choose('order.pickup')
    await button('order.toReview').click()
    await send.waitFor()
  }

  return { ...parts, addToBasket, fill, toOrder, goToReview, number: () => numberOn(main, locale) }
}

/** What there is to see and to press. */
function partsOf(page: Page, locale: Locale) {
  const main = page.locator('#main')
  const button = (key: string) => page.getByRole('button', { name: saying(locale, key) })
  return {
    main,
    basket: page.getByRole('dialog'),
    button,
    field: (key: string) => main.getByRole('textbox', { name: beginning(locale, key) }),
    choose: (key: string) => main.getByRole('radio', { name: beginning(locale, key) }).check(),
    send: button('order.send'),
    alert: main.getByRole('alert'),
    says: (key: string, values?: Record<string, string>) => main.getByText(saying(locale, key, values)),
  }
}

/** The number on the confirmation, once it stands there. */
async function numberOn(main: Locator, locale: Locale): Promise<string> {
  await main.getByRole('heading', { level: 1, name: saying(locale, 'order.confirmation.title') }).waitFor()
  return textOf(main.getByText(/^ORD-\d+$/))
}

/** What is read there, without the marks that only steer its direction. */
export async function textOf(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
  const text = await locator.innerText()
  return text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim()
}
