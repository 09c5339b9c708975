import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { account, setUpTotp } from '#test/browser/account.ts'
import { described, until } from '#test/browser/moves.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { signIn } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import type { Locale } from '#test/browser/words.ts'
import { type TestPerson, testPassword } from '#test/people.ts'

type Visit = { stage: Stage; locale: Locale; person: TestPerson }

const here = '/account/security'

test('the second step', async t => {
  const stage = await openStage(t)
  const { admin, staff } = stage.rose.people
  for (const [look, person] of [
    [arabicPhone, admin],
    [englishDesk, staff],
  ] as const) {
    const { locale } = look
    const visit = { stage, locale, person }

    t.test(
      `is set up, its codes are shown once, and it is asked for from then on (${locale})`,
      inWindow(stage.browser, { ...look, refusals: [401, 422] }, async (t, page) => {
        const own = account(page, locale)
        await signIn(page, stage, person, { locale, path: '/account/profile' })
        await own.link('account.security.nav').click()
        const { code, secret, recoveryCodes } = await setUpTotp(page, locale, testPassword)
        t.equal(new Set(recoveryCodes).size, 10)
        for (const each of recoveryCodes) t.match(each, /^[a-z0-9]{5}-[a-z0-9]{5}$/)
        await staysForCodes(t, page, locale, recoveryCodes[0]!)
        await own.press('account.recovery.kept')
        await own.button('account.totp.turnOff').waitFor()
        t.equal(await page.getByText(recoveryCodes[0]!).count(), 0, 'they are shown once')
        await nothingIsStored(t, page, [secret, recoveryCodes[0]!, testPassword])
        await own.press('admin.account.signOut')
        await own.signIn(person.email, testPassword)
        await makeMistakes(t, page, visit)
        await own.signIn(person.email, testPassword)
        await own.field('auth.mfa.code').fill(inArabicDigits(await code()))
        await page.waitForURL(`**${here}`)
      }),
    )
  }

  t.test(
    'leads on to where somebody wanted to go without their codes, once they say so',
    inWindow(stage.browser, { ...englishDesk, refusals: [401] }, async (_, page) => {
      const own = account(page, 'en')
      await signIn(page, stage, stage.palm.people.admin, { path: '/account/profile' })
      await own.link('account.security.nav').click()
      await setUpTotp(page, 'en', testPassword)
      await page.evaluate('history.back()')
      await own.agree('account.recovery.leave')
      await page.waitForURL('**/account/profile')
      await own.link('account.security.nav').click()
      await own.button('account.totp.turnOff').waitFor()
    }),
  )

  t.test(
    'is asked for again where a session is to prove more, and its set-up is shown to whoever has none',
    inWindow(stage.browser, { ...englishDesk, refusals: [401, 403, 422] }, async (_, page) => {
      const own = account(page, 'en')
      const { owner } = stage.palm.people
      await stage.sql('update users set is_super_admin = true where id = $1', [owner.userId])
      await signIn(page, stage, owner, { path: '/super' })
      await own.says('account.stepUp.setUpFirst').waitFor()
      await own.link('account.stepUp.toSetUp').click()
      const { code } = await setUpTotp(page, 'en', testPassword)
      await own.press('account.recovery.kept')
      await stage.sql(`update sessions set mfa_at = now() - interval '1 day' where user_id = $1`, [owner.userId])
      await page.goto(`${stage.appOrigin}/super`)
      await own.says('account.stepUp.text').waitFor()
      await own.field('auth.mfa.code').fill('000000')
      await own.says('auth.field.codeAppWrong').waitFor()
      await own.field('auth.mfa.code').fill(await code())
      await page.getByRole('heading', { name: own.words('super.tenants.title') }).waitFor()
    }),
  )
})

/** A link, signing out and the way back are held; what is shown stays, and so does the address. */
async function staysForCodes(t: Test, page: Page, locale: Locale, code: string) {
  const own = account(page, locale)
  for (const leave of [
    () => own.link('account.sessions.nav').click(),
    () => own.press('admin.account.signOut'),
    () => page.evaluate('history.back()'),
  ]) {
    await leave()
    await own.dialog.getByText(own.words('account.recovery.leaveText')).waitFor()
    await own.agree('account.recovery.stay')
    await own.dialog.waitFor({ state: 'detached' })
    t.ok(await page.getByText(code).isVisible())
    t.equal(new URL(page.url()).pathname, here)
  }
  const asked = new Promise<string>(resolve =>
    page.once('dialog', dialog => {
      resolve(dialog.type())
      void dialog.dismiss()
    }),
  )
  await page.evaluate('location.reload()')
  t.equal(await asked, 'beforeunload', 'the browser asks before it loads the page anew')
}

async function nothingIsStored(t: Test, page: Page, secrets: string[]) {
  const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])')
  const kept = `${stored} ${page.url()} ${JSON.stringify(await page.context().storageState({ indexedDB: true }))}`
  for (const secret of secrets) t.notOk(kept.includes(secret) || kept.includes(encodeURIComponent(secret)))
}

/** Answers that are wrong are told at the field; where the time for them is over, the sign-in begins again. */
async function makeMistakes(t: Test, page: Page, { stage, locale, person }: Visit) {
  const own = account(page, locale)
  const code = own.field('auth.mfa.code')
  await code.waitFor()
  await until(page, `document.activeElement?.name === 'code'`)
  t.equal(await code.getAttribute('autocomplete'), 'one-time-code')
  t.equal(await code.getAttribute('inputmode'), 'numeric')
  const sent: string[] = []
  page.on('request', request => {
    if (request.url().endsWith('/v1/auth/mfa')) sent.push(request.postDataJSON().code)
  })
  for (const typed of ['123 456', '١٢٣٤٥٦', ' ۱۲۳-۴۵۶']) {
    await code.fill(typed)
    await until(page, `document.activeElement?.getAttribute('aria-invalid') === 'true'`)
    await until(page, `document.activeElement?.value === ''`)
    t.match(await page.evaluate(described), own.words('auth.field.codeAppWrong'))
  }
  t.same(sent, Array(3).fill('123456'), 'each is sent once it is whole, and once')
  await own.press('auth.mfa.toRecovery')
  await until(page, `document.activeElement?.name === 'code'`)
  await own.press('auth.mfa.submit')
  await own.says('auth.field.codeRecovery').waitFor()
  await own.field('auth.mfa.recoveryCode').fill('ab2cd-ef3gh')
  await own.press('auth.mfa.submit')
  await own.says('auth.field.codeRecoveryWrong').waitFor()
  await stage.sql('update sign_in_challenges set expires_at = now() where ended_at is null')
  await own.field('auth.mfa.recoveryCode').fill('ab2cd-ef3gh')
  await own.press('auth.mfa.submit')
  await own.says('auth.parting.challengeEnded').waitFor()
  await until(page, `document.activeElement?.localName === 'h1'`)
  t.equal(await own.field('auth.email').inputValue(), person.email)
}

function inArabicDigits(code: string): string {
  return [...code].map(digit => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('')
}
