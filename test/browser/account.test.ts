import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { account, setUpTotp } from '#test/browser/account.ts'
import { mailedCode } from '#test/browser/mailed-code.ts'
import { hasFocus } from '#test/browser/moves.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { arabicPhone, englishDesk, inWindow, type Look } from '#test/browser/window.ts'
import type { Locale } from '#test/browser/words.ts'

const first = 'dates and coffee at dawn'
const second = 'a boat from Failaka home'
// Nobody is signed in when these pages open; codes and passwords may be refused, and sessions end.
const refusals = [400, 401, 422]

type Journey = { stage: Stage; locale: Locale; email: string }

test('a person', async t => {
  const stage = await openStage(t)
  const walk = (look: Look, name: string, work: (t: Test, page: Page, journey: Journey) => Promise<void>) =>
    inWindow(stage.browser, { ...look, refusals }, async (t, page) => {
      const journey = { stage, locale: look.locale, email: `${name}@example.test` }
      await signUp(page, journey)
      await work(t, page, journey)
    })

  t.test(
    'gets in without the phone, and signs another device out',
    walk(arabicPhone, 'devices', async (t, page, journey) => {
      const { recoveryCodes } = await setUpTotp(page, journey.locale, first)
      await account(page, journey.locale).press('account.recovery.kept')
      await onOtherDevice(journey, async elsewhere => {
        await signInWithRecoveryCode(t, elsewhere, journey, recoveryCodes[0]!)
        await endTheOther(t, page, journey)
        await elsewhere.reload()
        await elsewhere.waitForURL('**/sign-in?next=%2Faccount%2Fsessions')
      })
    }),
  )

  t.test(
    'chooses a forgotten password anew, which ends every session and spares the second step',
    walk(englishDesk, 'forgot', async (t, page, journey) => {
      const { recoveryCodes } = await setUpTotp(page, journey.locale, first)
      await account(page, journey.locale).press('account.recovery.kept')
      await onOtherDevice(journey, async elsewhere => {
        await resetPassword(t, elsewhere, journey)
        await page.reload()
        await page.waitForURL('**/sign-in**')
        await signInAfterReset(elsewhere, journey, recoveryCodes[0]!)
        await leaveEverywhere(elsewhere, journey)
      })
    }),
  )

  for (const look of [arabicPhone, englishDesk]) {
    t.test(
      `changes name, password and codes (${look.locale})`,
      walk(look, `changes-${look.locale}`, async (t, page, journey) => {
        await changeName(t, page, journey)
        await changePassword(t, page, journey)
        await renewAndTurnOff(t, page, journey)
      }),
    )
  }
})

async function signUp(page: Page, { stage, locale, email }: Journey) {
  const own = account(page, locale)
  await page.goto(`${stage.appOrigin}/account/security`)
  await own.link('auth.signIn.toSignUp').click()
  await own.signUp(email, first)
  await own.field('auth.confirmation.code').fill(await mailedCode(stage.mailFolder, email))
  await own.press('auth.confirmation.submit')
  await page.waitForURL('**/account/security')
}

/** The same person's other device: a browser that knows nothing of the first one. */
async function onOtherDevice({ stage, locale }: Journey, work: (page: Page) => Promise<void>) {
  const context = await stage.browser.newContext({ locale: locale === 'ar' ? 'ar-KW' : 'en-GB' })
  context.setDefaultTimeout(15_000)
  try {
    await work(await context.newPage())
  } finally {
    await context.close()
  }
}

async function signInWithRecoveryCode(t: Test, page: Page, { stage, locale, email }: Journey, code: string) {
  const own = account(page, locale)
  await page.goto(`${stage.appOrigin}/account/sessions`)
  await own.signIn(email, first)
  await own.answerWithRecoveryCode(code.toUpperCase().replace('-', ' '))
  await page.waitForURL('**/account/sessions')
  await own.says('account.sessions.current').waitFor()
  await own.link('account.security.nav').click()
  await own.button('account.totp.turnOff').waitFor()
  t.match(await page.locator('#main').textContent(), locale === 'en' ? /9 recovery codes are left/ : /9 رموز|9 رمز/)
  await own.link('account.sessions.nav').click()
}

async function endTheOther(t: Test, page: Page, { stage, locale }: Journey) {
  const own = account(page, locale)
  await page.goto(`${stage.appOrigin}/account/sessions`)
  const others = page.getByRole('listitem').getByRole('button', { name: own.words('account.sessions.endOf') })
  await others.first().waitFor()
  t.equal(await others.count(), 1)
  await own.says('account.activity.type.recovery_code_used').waitFor()
  await others.click()
  await own.agree('account.sessions.end')
  await others.waitFor({ state: 'detached' })
}

async function resetPassword(t: Test, page: Page, { stage, locale, email }: Journey) {
  const own = account(page, locale)
  await page.goto(`${stage.appOrigin}/account/sessions`)
  await own.field('auth.email').fill(email)
  await own.link('auth.signIn.toForgot').click()
  await page.waitForURL('**/forgot-password**')
  t.equal(await own.field('auth.email').inputValue(), email, 'what was typed comes along')
  await own.press('auth.forgot.submit')
  await page.waitForURL('**/reset-password**')
  await own.field('auth.reset.code').fill(await mailedCode(stage.mailFolder, email, 2))
  await own.field('auth.newPassword').fill('basketball7')
  await own.press('auth.reset.submit')
  await own.says('auth.field.passwordBreached').waitFor()
  await own.field('auth.newPassword').fill(second)
  await own.press('auth.reset.submit')
  await own.says('auth.parting.passwordReset').waitFor()
}

async function signInAfterReset(page: Page, { locale, email }: Journey, recoveryCode: string) {
  const own = account(page, locale)
  await own.signIn(email, first)
  await own.says('auth.problem.credentials').waitFor()
  await own.signIn(email, second)
  await own.answerWithRecoveryCode('aaaaa-aaaaa')
  await own.says('auth.field.codeRecoveryWrong').waitFor()
  await own.field('auth.mfa.recoveryCode').fill(recoveryCode)
  await own.press('auth.mfa.submit')
  await page.waitForURL('**/account/sessions')
}

async function leaveEverywhere(page: Page, { locale }: Journey) {
  const own = account(page, locale)
  await own.press('account.sessions.endAll')
  await own.agree('account.sessions.endAll')
  await own.says('auth.parting.endedEverywhere').waitFor()
}

async function changeName(t: Test, page: Page, { stage, locale }: Journey) {
  const own = account(page, locale)
  await page.goto(`${stage.appOrigin}/account`)
  await page.waitForURL('**/account/profile')
  await own.field('account.profile.name').fill(' ')
  await own.press('account.profile.save')
  await own.says('auth.field.name').waitFor()
  await own.field('account.profile.name').fill('هدى Huda')
  await own.press('account.profile.save')
  await own.says('account.profile.saved').waitFor()
  await page.reload()
  await own.field('account.profile.name').waitFor()
  t.equal(await own.field('account.profile.name').inputValue(), 'هدى Huda')
}

async function changePassword(t: Test, page: Page, { locale }: Journey) {
  const own = account(page, locale)
  await own.link('account.security.nav').click()
  await own.press('account.password.change')
  await own.field('account.password.current').fill('not the one')
  await own.field('auth.newPassword').fill(second)
  await own.press('account.password.save')
  await own.says('auth.field.passwordWrong').waitFor()
  await own.field('account.password.current').fill(first)
  for (const [weak, sentence] of [
    ['short', 'passwordShort'],
    ['password1234', 'passwordTrivial'],
    ['basketball7', 'passwordBreached'],
  ] as const) {
    await own.field('auth.newPassword').fill(weak)
    await own.press('account.password.save')
    await own.says(`auth.field.${sentence}`).waitFor()
    t.ok(await hasFocus(page, own.field('auth.newPassword')), `${sentence} is said at the new password`)
  }
  await own.field('auth.newPassword').fill(second)
  await own.press('account.password.save')
  await own.says('account.password.saved').waitFor()
}

async function renewAndTurnOff(t: Test, page: Page, { locale }: Journey) {
  const own = account(page, locale)
  const { code, recoveryCodes } = await setUpTotp(page, locale, second)
  await own.press('account.recovery.kept')
  await own.press('account.totp.renew')
  await own.dialog.getByLabel(own.words('auth.mfa.code')).fill(await code())
  await own.button('account.recovery.kept').waitFor()
  t.equal(await page.getByText(recoveryCodes[0]!).count(), 0, 'they are others')
  await own.press('account.recovery.kept')
  await own.press('account.totp.turnOff')
  await own.dialog.getByLabel(own.words('auth.mfa.code')).fill(await code())
  await own.agree('account.totp.turnOff')
  await own.button('account.totp.setUp').waitFor()
}
