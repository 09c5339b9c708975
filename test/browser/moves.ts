import type { Locator, Page, Route } from 'playwright-core'
import { waitUntil } from '#dev/processes.ts'

/** Reads the page anew until it shows what was made a moment ago: stores are up to two seconds behind. */
export async function reloadUntilVisible(page: Page, wanted: Locator): Promise<void> {
  const shown = await waitUntil(async () => {
    if (await wanted.isVisible()) return true
    await page.reload()
    return wanted.isVisible()
  }, 10_000)
  if (!shown) throw new Error(`${page.url()} does not show ${wanted}`)
}

/** Waits until an expression holds in the page; Playwright's own waiting would evaluate it where the content policy forbids it. */
export async function until(page: Page, expression: string): Promise<void> {
  const held = await waitUntil(async () => Boolean(await page.evaluate(expression)), 15_000)
  if (!held) throw new Error(`${page.url()} does not come to ${expression}`)
}

export const hasFocus = async (page: Page, wanted: Locator) => (await wanted.and(page.locator(':focus')).count()) > 0

/** What the field with the focus says of itself besides its name: a hint, or what is wrong. */
export const described = `(() => {
  const field = document.activeElement
  return document.getElementById(field.getAttribute('aria-describedby'))?.textContent
})()`

/** Moves the keyboard forward to an element as Tab does, then presses a key there. */
export async function tabTo(page: Page, wanted: Locator, key?: string): Promise<void> {
  await wanted.waitFor()
  for (let stops = 0; stops < 80; stops++) {
    if (await hasFocus(page, wanted)) {
      if (key) await page.keyboard.press(key)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${wanted}`)
}

/**
 * Takes the next order (or gift, pledge) from the page to the API, and keeps the answer from the page: it hears nothing, or that the
 * connection broke. Returns the answer once there is one.
 */
export async function loseNextAnswer(
  page: Page,
  apiUrl: string,
  how: 'silence' | 'cut',
  records = 'orders',
): Promise<() => Promise<number>> {
  const answered = Promise.withResolvers<number>()
  const deliver = async (route: Route) => {
    const { pathname } = new URL(route.request().url())
    const { 'idempotency-key': key = '', 'content-type': type = '' } = route.request().headers()
    const headers = { 'idempotency-key': key, 'content-type': type }
    const answer = await fetch(apiUrl + pathname, { method: 'POST', headers, body: route.request().postData() })
    if (how === 'cut') await route.abort('connectionreset')
    answered.resolve(answer.status)
  }
  await page.route(`**/v1/storefront/*/${records}`, deliver, { times: 1 })
  return () => answered.promise
}
