import { listMails } from '#dev/mailbox.ts'
import { waitUntil } from '#dev/processes.ts'

/** The code of the latest of `count` mails with a code to an address; other mails come and go. */
export async function mailedCode(mailFolder: string, email: string, count = 1): Promise<string> {
  const codes = async () => {
    const mails = (await listMails(mailFolder)).filter(mail => mail.to.includes(email))
    return mails.flatMap(mail => /\d{6}/.exec(mail.subject)?.[0] ?? [])
  }
  await waitUntil(async () => (await codes()).length >= count, 30_000)
  return (await codes())[0] ?? ''
}
