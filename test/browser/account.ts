import type { Page } from 'playwright-core'
import { authenticator } from '#test/browser/authenticator.ts'
import { type Locale, saying } from '#test/browser/words.ts'

/** What a person reads, writes and presses in the pages of their own account, before and after signing in. */
export function account(page: Page, locale: Locale) {
  const words = (key: string, values?: Record<string, string>) => saying(locale, key, values)
  const field = (key: string) => page.getByLabel(words(key))
  const button = (key: string) => page.getByRole('button', { name: words(key) })
  const press = (key: string) => button(key).click()
  return {
    words,
    field,
    button,
    press,
    says: (key: string, values?: Record<string, string>) => page.getByText(words(key, values)).first(),
    link: (key: string) => page.getByRole('link', { name: words(key) }),
    dialog: page.getByRole('dialog'),
    agree: (key: string) =>
      page
        .getByRole('dialog')
        .getByRole('button', { name: words(key) })
        .click(),

    async signUp(email: string, password: string) {
      await field('auth.signUp.name').fill('Huda')
      await field('auth.email').fill(email)
      await field('auth.password').fill(password)
      await press('auth.signUp.submit')
      await page.waitForURL('**/confirmation**')
    },
    async signIn(email: string, password: string) {
      await field('auth.email').fill(email)
      await field('auth.password').fill(password)
      await press('auth.signIn.submit')
    },
    async answerWithRecoveryCode(code: string) {
      await press('auth.mfa.toRecovery')
      await field('auth.mfa.recoveryCode').fill(code)
      await press('auth.mfa.submit')
    },
  }
}

/** Turns the second step on, up to the showing of the recovery codes; returns them, the key and the app. */
export async function setUpTotp(page: Page, locale: Locale, password: string, meanwhile?: () => Promise<void>) {
  const own = account(page, locale)
  await own.press('account.totp.setUp')
  await own.field('account.password.current').fill(password)
  await own.press('account.totp.goOn')
  await own.field('account.totp.code').waitFor()
  const secret = (await page.locator('[data-secret] > span').allTextContents()).join('')
  const code = authenticator(secret)
  await meanwhile?.()
  await own.field('account.totp.code').fill(await code())
  await own.button('account.recovery.kept').waitFor()
  const shown = page.getByRole('list', { name: own.words('account.recovery.title') }).getByRole('listitem')
  return { code, secret, recoveryCodes: await shown.allTextContents() }
}
