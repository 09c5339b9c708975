import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { invitationDays, newInvitationSecret } from './invitation-token.ts'

/** Of one invitation in a day: who has five in the mailbox is not helped by a sixth. */
export const mostSends = 5
export const secondsBetweenSends = 60
/** Of one tenant: nobody fills the mailboxes of strangers through us. */
export const mostInvitationsADay = 50

/**
 * Gives an invited member a link that lives for a week by the database's clock, ends the one before, and lets the mail be
 * sent. Refuses invitation_sent_recently, invitation_sent_too_often and too_many_invitations.
 */
export async function sendInvitation(tx: TenantTx, id: string, role: Role, key: Buffer): Promise<void> {
  await refuseFloods(tx, id)
  const { seed, hash } = newInvitationSecret(key)
  await tx
    .updateTable('tenant_members')
    .set({
      invite_seed: seed,
      invite_token_hash: hash,
      invite_expires_at: sql`now() + make_interval(days => ${invitationDays})`,
      invite_sends: sql`case when invite_sent_at > now() - interval '1 day' then invite_sends + 1 else 1 end`,
      invite_sent_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute()
  recordEvent(tx, { type: 'member.invited', subject: { type: 'member', id }, data: { role } })
}

async function refuseFloods(tx: TenantTx, id: string): Promise<void> {
  const [own, ofTenant] = await Promise.all([
    tx
      .selectFrom('tenant_members')
      .select('invite_sends')
      .select(sql<number>`extract(epoch from now() - invite_sent_at)::float8`.as('seconds_ago'))
      .where('id', '=', id)
      .where('invite_sent_at', '>', sql<Date>`now() - interval '1 day'`)
      .executeTakeFirst(),
    countOfDay(tx),
  ])
  if (own && own.seconds_ago < secondsBetweenSends) {
    const retryAfterSeconds = Math.ceil(secondsBetweenSends - own.seconds_ago)
    throw new DomainError('invitation_sent_recently', { retryAfterSeconds })
  }
  if (own && own.invite_sends >= mostSends) throw new DomainError('invitation_sent_too_often', { most: mostSends })
  if (ofTenant >= mostInvitationsADay) throw new DomainError('too_many_invitations', { most: mostInvitationsADay })
}

/** From the events, which nobody can take back: a revoked invitation was sent as well. */
async function countOfDay(tx: TenantTx): Promise<number> {
  const { count } = await tx
    .selectFrom('events')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('type', '=', 'member.invited')
    .where('occurred_at', '>', sql<Date>`now() - interval '1 day'`)
    .where('id', '>', sql<string>`uuidv7(interval '-25 hours')`)
    .executeTakeFirstOrThrow()
  return count
}
