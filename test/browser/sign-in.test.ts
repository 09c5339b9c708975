import type { Page, Route } from 'playwright-core'
import { test } from 'tap'
import { account } from '#test/browser/account.ts'
import { described, hasFocus } from '#test/browser/moves.ts'
import { openStage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { testPassword } from '#test/people.ts'

test('signing in', async t => {
  const { browser, appOrigin, rose } = await openStage(t)
  const { email } = rose.people.owner

  /** What the API answers to one path from now on, and how often it was asked. */
  async function answers(page: Page, path: string, answer: (route: Route, turn: number) => Promise<void>) {
    const asked = { times: 0 }
    await page.unroute(`**/v1${path}`)
    await page.route(`**/v1${path}`, route => answer(route, ++asked.times))
    return asked
  }
  const refusing =
    (status: number, code: string, headers: Record<string, string> = {}) =>
    (route: Route) =>
      route.fulfill({
        status,
        headers,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status, code }),
      })

  for (const look of [arabicPhone, englishDesk]) {
    const { locale } = look

    t.test(
      `says every refusal in words, at its place, and keeps what was typed (${locale})`,
      inWindow(browser, { ...look, refusals: [401, 422, 429, 500, 503], cut: true }, async (t, page) => {
        const own = account(page, locale)
        await page.goto(`${appOrigin}/sign-in`)
        await own.press('auth.signIn.submit')
        await own.says('auth.field.email').waitFor()
        t.ok(await hasFocus(page, own.field('auth.email')), 'the first field that is wrong has the focus')
        t.match(await page.evaluate(described), own.words('auth.field.email'), 'and is tied to its words')

        await own.signIn(email, 'not the one')
        await own.says('auth.problem.credentials').waitFor()
        for (const [answer, sentence] of [
          [refusing(503, 'unavailable'), 'away'],
          [refusing(503, 'sign_in_busy'), 'busy'],
          [refusing(500, 'internal_error'), 'unexpected'],
          [(route: Route) => route.abort('internetdisconnected'), 'offline'],
        ] as const) {
          await answers(page, '/auth/login', answer)
          await own.press('auth.signIn.submit')
          await own.says(`auth.problem.${sentence}`).waitFor()
          t.equal(await own.field('auth.email').inputValue(), email)
          t.equal(await own.field('auth.password').inputValue(), 'not the one')
        }
        const asked = await answers(page, '/auth/login', refusing(429, 'rate_limited', { 'retry-after': '3' }))
        await own.press('auth.signIn.submit')
        await own.says('auth.problem.limited').waitFor()
        t.equal(await own.button('auth.signIn.submit').getAttribute('aria-disabled'), 'true')
        await own.field('auth.password').press('Enter')
        await own.says('auth.problem.waitOver').waitFor()
        t.equal(asked.times, 1, 'nothing is sent while one has to wait')
      }),
    )
  }

  t.test(
    'sends one attempt however often it is pressed, and says when it takes long',
    inWindow(browser, { ...englishDesk, refusals: [401] }, async (t, page) => {
      const own = account(page, 'en')
      await page.goto(`${appOrigin}/sign-in`)
      const gone = Promise.withResolvers<void>()
      const asked = await answers(page, '/auth/login', async route => {
        await gone.promise
        await route.continue()
      })
      await own.field('auth.email').fill(email)
      await own.field('auth.password').fill(testPassword)
      await page.evaluate(
        `(() => { const form = document.querySelector('form'); for (let n = 0; n < 5; n++) form.requestSubmit() })()`,
      )
      await own.says('auth.slow').waitFor()
      gone.resolve()
      await page.waitForURL('**/rose/orders')
      t.equal(asked.times, 1)
    }),
  )

  t.test(
    'leads to the page that was asked for and nowhere else',
    inWindow(browser, { ...englishDesk, refusals: [401, 404] }, async (t, page, context) => {
      const own = account(page, 'en')
      await page.goto(`${appOrigin}/sign-in?next=//evil.example/x`)
      t.equal(await own.link('auth.signIn.toSignUp').getAttribute('href'), '/sign-up')
      await own.signIn(email, testPassword)
      await page.waitForURL(`${appOrigin}/rose/orders`)
      await context.clearCookies()
      await page.goto(`${appOrigin}/sign-in?next=/invitations/t0ken`)
      for (const path of ['/forgot-password', '/sign-up']) {
        await page.locator(`#main a[href^="${path}"]`).click()
        await page.waitForURL(`**${path}?next=%2Finvitations%2Ft0ken`)
        await page.locator('#main a[href^="/sign-in"]').click()
        await page.waitForURL('**/sign-in?next=%2Finvitations%2Ft0ken')
      }
      await own.signIn(email, testPassword)
      await page.waitForURL('**/invitations/t0ken')
    }),
  )

  t.test(
    'shows a password without taking the focus from it',
    inWindow(browser, { ...arabicPhone, refusals: [401] }, async (t, page) => {
      const own = account(page, 'ar')
      await page.goto(`${appOrigin}/sign-in`)
      const password = own.field('auth.password')
      await password.fill('one two')
      await own.press('auth.showPassword')
      t.ok(await hasFocus(page, password))
      t.equal(await password.getAttribute('type'), 'text')
      await own.press('auth.hidePassword')
      t.equal(await password.getAttribute('type'), 'password')
    }),
  )
})
