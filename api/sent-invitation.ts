import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { InvitationRow } from '#domain/members/invitation-queries.ts'
import { invitationKey, invitationToken, invitationUrl } from '#domain/members/invitation-token.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ApiParts } from './parts.ts'
import { once } from './plugins/idempotency.ts'
import { invitationReply, type SentInvitation } from './schemas/member.ts'

export type Sending = { key: Buffer; appOrigin: string }

/** What the links of invitations are made with. */
export function sendingOf({ config }: ApiParts): Sending {
  return { key: invitationKey(config.masterKey), appOrigin: config.appOrigin }
}

/**
 * Sends an invitation once per idempotency key. Its link is told in this answer alone: what is kept for a repeated request
 * must not open anything.
 */
export async function sendOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, appOrigin }: Sending,
  work: (tx: TenantTx) => Promise<InvitationRow>,
): Promise<Static<typeof SentInvitation>> {
  let link: string | null = null
  const answer = await once(request, reply, async tx => {
    const row = await work(tx)
    link = invitationUrl(appOrigin, invitationToken(key, row.invite_seed!))
    return invitationReply(row, request.member!)
  })
  return { ...answer, link }
}
