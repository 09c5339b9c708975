import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { account } from '#test/browser/account.ts'
import { inviting, mailedPath, mailTo } from '#test/browser/inviting.ts'
import { mailedCode } from '#test/browser/mailed-code.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { signIn } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { testPassword } from '#test/people.ts'

const maha = 'maha@example.test'

test('an invitation', async t => {
  const stage = await openStage(t)
  const { browser, appOrigin, rose, palm, sql } = stage

  t.test(
    'lets somebody new in by way of signing up, and what they may do there ends when it is taken back',
    inWindow(browser, { ...englishDesk, refusals: [400, 401, 404] }, async (t, page) => {
      const team = inviting(page, 'en', stage)
      await signIn(page, stage, rose.people.owner, { path: '/rose/team' })
      await team.invite(maha)
      const path = await mailedPath(stage, maha)
      t.ok(await team.dialog.getByText(path).isVisible(), 'the link is shown this once')
      await team.agree('admin.team.invite.done')
      await team.row(maha).waitFor()
      const visitor = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
      const guest = await visitor.newPage()
      await joinAsNewPerson(t, guest, stage, path)
      await team.give(maha, 'viewer')
      await team.row(maha).getByText('Viewer', { exact: true }).waitFor()
      await team.pressOn(maha, 'admin.team.remove.open')
      await team.agree('admin.team.remove.submit')
      await team.row(maha).waitFor({ state: 'detached' })
      await guest.goto(`${appOrigin}/rose/orders`)
      await guest.getByRole('heading', { name: 'You have no access to this store' }).waitFor()
      await mailTo(stage, maha, /no longer on the team/)
      await visitor.close()
    }),
  )

  t.test(
    'is told politely to be for another account, and accepted with the right one',
    inWindow(browser, { ...arabicPhone, refusals: [401, 404, 409] }, async (_, page) => {
      const team = inviting(page, 'ar', stage)
      const own = account(page, 'ar')
      const { email } = palm.people.staff
      await signIn(page, stage, rose.people.admin, { path: '/rose/team', locale: 'ar' })
      await team.invite(email)
      const path = await mailedPath(stage, email)
      await page.goto(appOrigin + path)
      await own.press('admin.invitation.accept')
      const refusal = page.getByRole('alert').filter({ hasText: 's•••@palm.test' })
      await refusal.getByText(rose.people.admin.email).waitFor()
      await own.press('admin.invitation.change')
      await own.link('admin.invitation.signIn').click()
      await own.signIn(email, testPassword)
      await own.press('admin.invitation.accept')
      await page.waitForURL('**/rose/orders')
      await page.goto(appOrigin + path)
      await own.says('admin.invitation.gone.title').waitFor()
    }),
  )

  t.test(
    'is sent again under another link, and leads nowhere once it is revoked',
    inWindow(browser, { ...englishDesk, refusals: [401, 404, 409] }, async (t, page) => {
      const team = inviting(page, 'en', stage)
      const email = 'noura@example.test'
      await signIn(page, stage, rose.people.owner, { path: '/rose/team' })
      await team.invite(email)
      const first = await mailedPath(stage, email)
      await team.agree('admin.team.invite.done')
      await team.pressOn(email, 'admin.team.invitations.resend')
      await team.notice('admin.refusal.invitation_sent_recently').waitFor()
      await sql(`update tenant_members set invite_sent_at = invite_sent_at - interval '1 minute' where email = $1`, [
        email,
      ])
      await team.pressOn(email, 'admin.team.invitations.resend')
      const second = await mailedPath(stage, email, 2)
      await opens(t, page, stage, { [first]: false, [second]: true })
      await page.goto(`${appOrigin}/rose/team`)
      await team.pressOn(email, 'admin.team.invitations.revoke')
      await team.agree('admin.team.invitations.revoke')
      await team.row(email).waitFor({ state: 'detached' })
      await opens(t, page, stage, { [second]: false })
    }),
  )

  t.test(
    'is the way to another owner, without whom the last one can neither leave nor become less',
    inWindow(browser, { ...englishDesk, refusals: [401, 409] }, async (t, page) => {
      const team = inviting(page, 'en', stage)
      const { owner, admin, viewer } = palm.people
      await signIn(page, stage, owner, { path: '/palm/team' })
      await team.give(owner.email, 'admin')
      await team.notice('admin.refusal.last_owner').waitFor()
      await team.button('admin.team.leave.open').click()
      await team.agree('admin.team.leave.submit')
      await team.notice('admin.refusal.last_owner').waitFor()
      t.equal(await team.row(owner.email).getByText('Owner', { exact: true }).count(), 1)
      await team.give(admin.email, 'owner')
      await team.row(admin.email).getByText('Owner', { exact: true }).waitFor()
      await team.button('admin.team.leave.open').click()
      await team.agree('admin.team.leave.submit')
      await page.getByRole('heading', { name: 'Your account is ready' }).waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await signIn(page, stage, viewer, { path: '/palm/team' })
      await team.row(viewer.name).waitFor()
      t.equal(await team.button('admin.team.invite.open').count(), 0)
      t.equal(await team.button('admin.team.remove.open').count(), 0)
      t.equal(await page.getByText(admin.email).count(), 0, 'the addresses of colleagues are for those who invite')
    }),
  )
})

/** Signs up from the link and comes back to it by itself. */
async function joinAsNewPerson(t: Test, page: Page, stage: Stage, path: string) {
  const own = account(page, 'en')
  const open = await page.goto(stage.appOrigin + path)
  t.match(open?.headers(), { 'cache-control': /no-store/, 'referrer-policy': 'no-referrer', 'x-robots-tag': /noindex/ })
  await page.getByRole('heading', { name: 'Join the team of Rose' }).waitFor()
  await own.link('admin.invitation.signUp').click()
  await own.field('auth.signUp.name').fill('Maha')
  await own.field('auth.email').fill(maha)
  await own.field('auth.password').fill('basketball7')
  await own.press('auth.signUp.submit')
  await own.says('auth.field.passwordBreached').waitFor()
  await own.field('auth.password').fill('dates and coffee at dawn')
  await own.press('auth.signUp.submit')
  await own.field('auth.confirmation.code').fill(await mailedCode(stage.mailFolder, maha))
  await own.press('auth.confirmation.submit')
  await page.waitForURL(`**${path}`)
  await own.press('admin.invitation.accept')
  await page.waitForURL('**/rose/orders')
  await page.goto(`${stage.appOrigin}/rose/team`)
  const team = inviting(page, 'en', stage)
  await team.row('Maha').waitFor()
  t.equal(await team.button('admin.team.invite.open').count(), 0, 'who is staff invites nobody')
}

async function opens(t: Test, page: Page, { appOrigin }: Stage, links: Record<string, boolean>) {
  for (const [path, works] of Object.entries(links)) {
    await page.goto(appOrigin + path)
    const title = page.getByRole('heading', { level: 1 })
    await title.waitFor()
    t.match(await title.textContent(), works ? 'Join the team of Rose' : 'This invitation is not valid any more')
  }
}
