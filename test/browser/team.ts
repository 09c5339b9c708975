import type { Page } from 'playwright-core'
import type { Stage } from '#test/browser/stage.ts'
import { type Locale, saying } from '#test/browser/words.ts'
import { type TestPerson, testPassword } from '#test/people.ts'

/** Signs somebody in through the form, to the page they ask for. */
export async function signIn(
  page: Page,
  stage: Stage,
  person: TestPerson,
  { path = '/', locale = 'en' as Locale } = {},
) {
  await page.goto(stage.appOrigin + path)
  await page.getByLabel(saying(locale, 'auth.email')).fill(person.email)
  await page.getByLabel(saying(locale, 'auth.password')).fill(testPassword)
  await page.getByRole('button', { name: saying(locale, 'auth.signIn.submit') }).click()
  await page.waitForURL(url => url.pathname !== '/sign-in')
}

/** What a member reads and presses in the team's area. */
export function team(page: Page, locale: Locale) {
  const main = page.locator('#main')
  const button = (key: string) => page.getByRole('button', { name: saying(locale, key) })
  return {
    main,
    button,
    says: (key: string, values?: Record<string, string>) => main.getByText(saying(locale, key, values)),
    row: (number: string) => main.getByRole('row').filter({ hasText: number }),
    timeline: main.getByRole('region', { name: saying(locale, 'admin.record.timeline') }).getByRole('listitem'),
    confirm: button('admin.order.to.confirmed'),
    fulfil: button('admin.order.to.fulfilled'),
    live: () => main.getByText(saying(locale, 'admin.live.live')).waitFor(),
    async signOut() {
      await page.getByRole('button', { name: saying(locale, 'admin.account.label') }).click()
      await page.getByRole('menuitem', { name: saying(locale, 'admin.account.signOut') }).click()
    },
  }
}
