import type { Page } from 'playwright-core'
import { listMails } from '#dev/mailbox.ts'
import { waitUntil } from '#dev/processes.ts'
import type { Stage } from '#test/browser/stage.ts'
import { beginning, type Locale, saying } from '#test/browser/words.ts'

/** What a member does on the team's page, and what an invited person does on theirs. */
export function inviting(page: Page, locale: Locale, { appOrigin }: Stage) {
  const dialog = page.getByRole('dialog')
  const words = (key: string, values?: Record<string, string>) => saying(locale, key, values)
  // A button in a list also says, to those who do not see it, whom it is about; a role what it is for.
  const button = (key: string) => page.getByRole('button', { name: beginning(locale, key) })
  const agree = (key: string) => dialog.getByRole('button', { name: words(key) }).click()
  const row = (text: string) => page.locator('#main').getByRole('listitem').filter({ hasText: text })
  return {
    dialog,
    button,
    agree,
    row,
    says: (key: string, values?: Record<string, string>) => page.getByText(words(key, values)).first(),
    notice: (key: string) => page.getByRole('status').getByText(words(key)).first(),
    pressOn: (text: string, key: string) =>
      row(text)
        .getByRole('button', { name: beginning(locale, key) })
        .click(),

    /** Leaves the dialog open that says that it was sent. */
    async invite(email: string, slug = 'rose') {
      await page.goto(`${appOrigin}/${slug}/team`)
      await button('admin.team.invite.open').click()
      await dialog.getByLabel(words('admin.team.invite.email')).fill(email)
      await agree('admin.team.invite.submit')
      await dialog.getByText(words('admin.team.invite.sentTitle')).waitFor()
    },
    async give(text: string, role: string) {
      await row(text)
        .getByRole('button', { name: beginning(locale, 'admin.team.change.open') })
        .click()
      await dialog.getByRole('radio', { name: beginning(locale, `admin.role.${role}`) }).check()
      await agree('admin.team.change.submit')
    },
  }
}

/** The latest of `count` mails to an address whose subject matches. */
export async function mailTo({ mailFolder }: Stage, email: string, subject: RegExp, count = 1) {
  const found = async () =>
    (await listMails(mailFolder)).filter(mail => mail.to.includes(email) && subject.test(mail.subject))
  await waitUntil(async () => (await found()).length >= count, 30_000)
  return (await found())[0]!
}

/** Where the latest of `count` invitations by mail leads to, as a path of the team's area. */
export async function mailedPath(stage: Stage, email: string, count = 1): Promise<string> {
  const { email: mail } = await mailTo(stage, email, /(team of|فريق)/, count)
  return /\/invitations\/[\w-]{43}/.exec(`${mail.text} ${mail.html}`)![0]
}
