import type { Page } from 'playwright-core'
import { test } from 'tap'
import { mailedCode } from '#test/browser/mailed-code.ts'
import { openStage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { type Locale, saying } from '#test/browser/words.ts'

const own = 'dates and coffee at dawn'
const foreign = 'the one of a stranger'
// Nobody is signed in when these pages open; a code may be refused.
const refusals = [401, 422]

test('somebody new', async t => {
  const { browser, appOrigin, apiUrl, mailFolder } = await openStage(t)

  async function postSignUp(email: string, password: string) {
    const body = JSON.stringify({ email, password, name: 'Stranger' })
    await fetch(`${apiUrl}/v1/auth/signup`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  }

  async function signUp(page: Page, locale: Locale, email: string) {
    await page.getByLabel(saying(locale, 'auth.signUp.name')).fill('Huda')
    await page.getByLabel(saying(locale, 'auth.email')).fill(email)
    await page.getByLabel(saying(locale, 'auth.password')).fill(own)
    await page.getByRole('button', { name: saying(locale, 'auth.signUp.submit') }).click()
    await page.waitForURL('**/confirmation')
  }

  async function confirm(page: Page, locale: Locale, code: string) {
    await page.getByLabel(saying(locale, 'auth.confirmation.code')).fill(code)
    await page.getByRole('button', { name: saying(locale, 'auth.confirmation.submit') }).click()
  }

  const arrival = (page: Page) => page.waitForURL(url => url.pathname !== '/confirmation')

  t.test(
    'types the password once on one visit, and no storage ever holds it',
    inWindow(browser, { ...englishDesk, refusals }, async (t, page, context) => {
      await page.goto(`${appOrigin}/sign-up`)
      await signUp(page, 'en', 'once@example.test')
      const code = await mailedCode(mailFolder, 'once@example.test')
      await page.getByLabel(saying('en', 'auth.confirmation.code')).waitFor()
      t.equal(await page.locator('input').count(), 1, 'the code is all that is asked for')
      const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])')
      const kept = `${stored} ${page.url()} ${JSON.stringify(await context.storageState({ indexedDB: true }))}`
      t.notOk(kept.includes(own) || kept.includes(encodeURIComponent(own)))
      await confirm(page, 'en', code)
      await arrival(page)
    }),
  )

  t.test(
    'types the password again after a reload, where a password manager fills it',
    inWindow(browser, { ...arabicPhone, refusals }, async (t, page) => {
      await page.goto(`${appOrigin}/sign-up`)
      await signUp(page, 'ar', 'again@example.test')
      const code = await mailedCode(mailFolder, 'again@example.test')
      await page.reload()
      const password = page.getByLabel(saying('ar', 'auth.confirmation.password'))
      t.equal(await password.getAttribute('autocomplete'), 'current-password')
      await page.getByLabel(saying('ar', 'auth.email')).fill('again@example.test')
      await confirm(page, 'ar', code)
      await page.getByText(saying('ar', 'auth.field.password')).waitFor()
      await password.fill(foreign)
      await confirm(page, 'ar', code)
      await page.getByText(saying('ar', 'auth.problem.code')).waitFor()
      await password.fill(own)
      await confirm(page, 'ar', code)
      await arrival(page)
    }),
  )

  t.test(
    'is told to start again when a stranger signed up with the same address, and gets in with the newest code',
    inWindow(browser, { ...englishDesk, refusals }, async (_, page) => {
      const email = 'wanted@example.test'
      await page.goto(`${appOrigin}/sign-up`)
      await signUp(page, 'en', email)
      await mailedCode(mailFolder, email)
      await postSignUp(email, foreign)
      await confirm(page, 'en', await mailedCode(mailFolder, email, 2))
      await page.getByText(saying('en', 'auth.problem.code')).waitFor()
      await page.getByRole('link', { name: saying('en', 'auth.confirmation.startAgain') }).click()
      await signUp(page, 'en', email)
      await confirm(page, 'en', await mailedCode(mailFolder, email, 3))
      await arrival(page)
    }),
  )
})
