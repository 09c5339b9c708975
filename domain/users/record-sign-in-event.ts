import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { isToldByMail, type SignInEventType } from './sign-in-event.ts'
import { type Device, plainAddress } from './start-session.ts'

type SignInEvent = {
  userId: string
  type: SignInEventType
  sessionId?: string
  device: Device
}

/** What somebody did who had not shown to be the person. */
const byAnybody = new Set<SignInEventType>(['sign_in_failed', 'locked_out', 'token_reused'])

/**
 * Writes what happened to a person's sign-in, in the transaction of its cause: into their own activity and into the audit log
 * of each tenant they work for. What changes how the account is protected is told to them by mail as well.
 */
export async function recordSignInEvent(tx: IdentityTx, event: SignInEvent): Promise<void> {
  const { userId, type, sessionId, device } = event
  const id = uuidv7()
  const address = plainAddress(device.address)
  await tx
    .insertInto('sign_in_events')
    .values({
      id,
      user_id: userId,
      type,
      session_id: sessionId ?? null,
      address,
      user_agent: device.userAgent?.slice(0, 300) ?? null,
    })
    .execute()
  const request = device.requestId ?? null
  await sql`select audit_sign_in(${userId}::uuid, ${type}::text, ${!byAnybody.has(type)}::boolean, ${address}::inet,
    ${request}::text)`.execute(tx)
  if (isToldByMail(type)) await enqueue(tx, 'mail', { template: 'account-notice', eventId: id }, id)
}
