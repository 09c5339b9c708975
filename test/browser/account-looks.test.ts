import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { account, setUpTotp } from '#test/browser/account.ts'
import { inviting, mailedPath } from '#test/browser/inviting.ts'
import { glance } from '#test/browser/looks.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { signIn } from '#test/browser/team.ts'
import { inWindow } from '#test/browser/window.ts'
import type { Locale } from '#test/browser/words.ts'
import { type TestPerson, testPassword } from '#test/people.ts'

type Visit = { stage: Stage; locale: Locale; person: TestPerson }

test('every page of an account, of a team and of an invitation is usable by everybody', async t => {
  const stage = await openStage(t)
  const { browser, rose, palm } = stage

  for (const locale of ['ar', 'en'] as const) {
    t.test(
      `one’s account, signed in and signed out (${locale})`,
      inWindow(browser, { locale, width: 390, refusals: [401, 422] }, async (t, page) => {
        const visit = { stage, locale, person: locale === 'ar' ? rose.people.owner : rose.people.admin }
        await lookAtProfileAndPassword(t, page, visit)
        await lookAtSecondStep(t, page, visit)
        await lookAtDevices(t, page, visit)
        await lookAtSignIn(t, page, visit)
      }),
    )

    t.test(
      `a team and an invitation (${locale})`,
      inWindow(browser, { locale, width: 390, refusals: [401, 404, 409] }, async (t, page) => {
        const path = await lookAtTeam(t, page, { stage, locale, person: palm.people.owner })
        await lookAtInvitation(t, page, { stage, locale, person: palm.people.owner }, path)
      }),
    )
  }
})

async function lookAtProfileAndPassword(t: Test, page: Page, { stage, locale, person }: Visit) {
  const own = account(page, locale)
  await signIn(page, stage, person, { locale, path: '/account/profile' })
  await own.field('account.profile.name').waitFor()
  await glance(t, page, 'profile', locale)
  await own.link('account.security.nav').click()
  await own.button('account.totp.setUp').waitFor()
  await glance(t, page, 'security', locale)
  await own.press('account.password.change')
  await own.press('account.password.save')
  await own.says('auth.field.password').waitFor()
  await glance(t, page, 'password', locale)
  await own.press('account.cancel')
}

async function lookAtSecondStep(t: Test, page: Page, { locale }: Visit) {
  const own = account(page, locale)
  await setUpTotp(page, locale, testPassword, () => glance(t, page, 'setting up', locale))
  await glance(t, page, 'recovery codes', locale)
  await own.link('account.sessions.nav').click()
  await own.dialog.waitFor()
  await glance(t, page, 'leaving the codes', locale)
  await own.agree('account.recovery.stay')
  await own.press('account.recovery.kept')
  await own.press('account.totp.turnOff')
  await own.dialog.waitFor()
  await glance(t, page, 'turning off', locale)
  await page.keyboard.press('Escape')
}

async function lookAtDevices(t: Test, page: Page, { locale }: Visit) {
  const own = account(page, locale)
  await own.link('account.sessions.nav').click()
  await own.says('account.activity.type.totp_enabled').waitFor()
  await glance(t, page, 'devices', locale)
  await own.press('account.sessions.endAll')
  await own.agree('account.sessions.endAll')
}

async function lookAtSignIn(t: Test, page: Page, { locale, person }: Visit) {
  const own = account(page, locale)
  await own.says('auth.parting.endedEverywhere').waitFor()
  await glance(t, page, 'sign-in after leaving', locale)
  await own.signIn(person.email, testPassword)
  await own.field('auth.mfa.code').fill('000000')
  await own.says('auth.field.codeAppWrong').waitFor()
  await glance(t, page, 'second step', locale)
  await own.press('auth.mfa.toRecovery')
  await own.field('auth.mfa.recoveryCode').waitFor()
  await glance(t, page, 'recovery code', locale)
}

async function lookAtTeam(t: Test, page: Page, { stage, locale, person }: Visit): Promise<string> {
  const team = inviting(page, locale, stage)
  const long = `${'very.long.name.of.somebody.'.repeat(2)}${locale}@a-rather-long-domain.example.test`
  await signIn(page, stage, person, { locale, path: '/palm/team' })
  await team.row(person.email).waitFor()
  await team.button('admin.team.invite.open').click()
  await team.dialog.getByRole('radio').first().waitFor()
  await glance(t, page, 'inviting', locale)
  await page.keyboard.press('Escape')
  await team.invite(long, 'palm')
  await glance(t, page, 'invited', locale)
  const path = await mailedPath(stage, long)
  await team.agree('admin.team.invite.done')
  await team.row(long).waitFor()
  await glance(t, page, 'team', locale)
  await team.button('admin.team.change.open').first().click()
  await team.dialog.getByRole('radio').first().waitFor()
  await glance(t, page, 'changing a role', locale)
  return path
}

async function lookAtInvitation(t: Test, page: Page, { stage, locale, person }: Visit, path: string) {
  const own = account(page, locale)
  await page.goto(stage.appOrigin + path)
  await own.button('admin.invitation.accept').waitFor()
  await glance(t, page, 'invitation', locale)
  await own.press('admin.invitation.accept')
  await page.getByRole('alert').getByText(person.email).waitFor()
  await glance(t, page, 'invitation for another', locale)
  await own.press('admin.invitation.change')
  await own.link('admin.invitation.signUp').waitFor()
  await glance(t, page, 'invitation signed out', locale)
  await page.goto(`${stage.appOrigin}/invitations/nothing`)
  await own.says('admin.invitation.gone.title').waitFor()
  await glance(t, page, 'invitation gone', locale)
}
