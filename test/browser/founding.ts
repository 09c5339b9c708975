import type { Page, Route } from 'playwright-core'
import { account } from '#test/browser/account.ts'
import { mailedCode } from '#test/browser/mailed-code.ts'
import type { Stage } from '#test/browser/stage.ts'
import { team } from '#test/browser/team.ts'
import { type Locale, saying } from '#test/browser/words.ts'
import { testPassword } from '#test/people.ts'

/** Signs somebody new up, to the form of a new store. */
export async function signUpToFound(page: Page, { appOrigin, mailFolder }: Stage, locale: Locale, email: string) {
  const own = account(page, locale)
  await page.goto(`${appOrigin}/sign-up`)
  await own.signUp(email, testPassword)
  await own.field('auth.confirmation.code').fill(await mailedCode(mailFolder, email))
  await own.press('auth.confirmation.submit')
  const { main } = team(page, locale)
  await main.getByRole('link', { name: saying(locale, 'admin.none.open') }).click()
  await page.waitForURL('**/new')
}

/** What is filled in to found a store, and what is said of its address meanwhile. */
export function founding(page: Page, locale: Locale) {
  const { main, button, says } = team(page, locale)
  return {
    name: page.getByLabel(saying(locale, locale === 'ar' ? 'admin.newStore.nameAr' : 'admin.newStore.nameEn')),
    slug: main.locator('[name=slug]'),
    submit: button('admin.newStore.submit'),
    slugIs: (state: string) => says(`admin.slug.${state}`).first().waitFor(),
    /** The foundings that the page has sent. */
    sent: countOf(page, '/v1/tenants'),
  }
}

function countOf(page: Page, path: string): () => number {
  let count = 0
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith(path)) count++
  })
  return () => count
}

/** Takes the next founding to the API, and breaks the connection before the page hears the answer. */
export async function loseNextFounding(page: Page, apiUrl: string): Promise<void> {
  const deliver = async (route: Route) => {
    const { authorization = '', 'idempotency-key': key = '' } = route.request().headers()
    const headers = { authorization, 'idempotency-key': key, 'content-type': 'application/json' }
    await fetch(`${apiUrl}/v1/tenants`, { method: 'POST', headers, body: route.request().postData() })
    await route.abort('connectionreset')
  }
  await page.route('**/v1/tenants', deliver, { times: 1 })
}
