import { renderMail } from '#domain/notifications/render-mail.ts'
import { findCodeToSend, forgetSentCode } from '#domain/users/account-code-queries.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { MailRefused } from '#platform/mail/mailer.ts'
import type { WorkerParts } from '../parts.ts'

/** Sends a code to the address of its person, and forgets it. A code that was used, replaced or expired is not sent. */
export async function sendAccountCode(parts: WorkerParts, payload: unknown): Promise<void> {
  const { codeId } = payload as { codeId: string }
  const { identity } = parts.databases
  const found = await inIdentity(identity, tx => findCodeToSend(tx, codeId, parts.identityKeys), { readOnly: true })
  if (!found) return
  const validMinutes = Math.max(1, Math.round((found.expires_at.getTime() - parts.clock.now().getTime()) / 60_000))
  const mail = renderMail('account-code', found.locale, {
    code: found.code,
    purpose: found.purpose,
    validMinutes,
    appUrl: parts.config.appOrigin,
  })
  await parts.mailer.send({ id: codeId, to: { name: found.name, address: found.email }, ...mail }).catch(error => {
    if (!(error instanceof MailRefused)) throw error
    parts.log.warn({ codeId }, 'an account code was refused by the mail server')
  })
  await inIdentity(identity, tx => forgetSentCode(tx, codeId))
}
