import type { Page, Route } from 'playwright-core'
import { test } from 'tap'
import { account } from '#test/browser/account.ts'
import { hasFocus, until } from '#test/browser/moves.ts'
import { openStage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { testPassword } from '#test/people.ts'

const described = `(() => {
  const field = document.activeElement
  return document.getElementById(field.getAttribute('aria-describedby'))?.textContent
})()`

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
  const asking = (route: Route) => route.fulfill({ status: 200, json: { challenge: 'totp', session: 'held' } })

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

    t.test(
      `asks for the second step, and begins again when that is over (${locale})`,
      inWindow(browser, { ...look, refusals: [401, 422] }, async (t, page) => {
        const own = account(page, locale)
        await page.goto(`${appOrigin}/sign-in`)
        await answers(page, '/auth/login', asking)
        await own.signIn(email, testPassword)
        const code = own.field('auth.mfa.code')
        await code.waitFor()
        await until(page, `document.activeElement?.name === 'code'`)
        t.equal(await code.getAttribute('autocomplete'), 'one-time-code')
        t.equal(await code.getAttribute('inputmode'), 'numeric')
        const sent: string[] = []
        const wrong = await answers(page, '/auth/mfa', async route => {
          sent.push(route.request().postDataJSON().code)
          await refusing(422, 'code_invalid')(route)
        })
        for (const typed of ['123456', '123 456', '١٢٣٤٥٦', ' ۱۲۳-۴۵۶']) {
          await code.fill(typed)
          await until(page, `document.activeElement?.getAttribute('aria-invalid') === 'true'`)
          await until(page, `document.activeElement?.value === ''`)
          t.match(await page.evaluate(described), own.words('auth.field.codeAppWrong'))
        }
        t.equal(wrong.times, 4, 'each is sent once it is whole, and once')
        t.same(new Set(sent), new Set(['123456']))
        await own.press('auth.mfa.toRecovery')
        await until(page, `document.activeElement?.name === 'code'`)
        await own.press('auth.mfa.submit')
        await own.says('auth.field.codeRecovery').waitFor()
        await answers(page, '/auth/mfa', refusing(401, 'challenge_ended'))
        await own.field('auth.mfa.recoveryCode').fill('ab2cd-ef3gh')
        await own.press('auth.mfa.submit')
        await own.says('auth.parting.challengeEnded').waitFor()
        await until(page, `document.activeElement?.localName === 'h1'`)
        t.equal(await own.field('auth.email').inputValue(), email)
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
