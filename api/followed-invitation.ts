import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { acceptInvitation } from '#domain/members/accept-invitation.ts'
import { findOpenInvitation } from '#domain/members/invitation-queries.ts'
import { findVerifiedPerson } from '#domain/users/find-verified-person.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import { findInvitedTenant } from './invited-tenant.ts'
import type { ApiParts } from './parts.ts'
import { addressOf } from './plugins/tenant.ts'
import { type InvitationPreview, type Joined, previewReply } from './schemas/member.ts'

/** What whoever has the link sees. */
export async function previewInvitation(
  { databases }: ApiParts,
  request: FastifyRequest,
  token: string,
): Promise<Static<typeof InvitationPreview>> {
  const { tenantId, slug, hash } = await findInvitedTenant(databases.user, token)
  const scope = { tenantId, actor: { kind: 'public' }, requestId: request.id } as const
  const row = await inTenant(databases.user, scope, tx => findOpenInvitation(tx, hash), { readOnly: true })
  return previewReply(row, slug)
}

/** Joins as the signed-in person, in a transaction of the tenant that the link leads to. */
export async function followInvitation(
  { databases }: ApiParts,
  request: FastifyRequest,
  token: string,
): Promise<Static<typeof Joined>> {
  const signedIn = request.person!
  const person = await inIdentity(databases.identity, tx => findVerifiedPerson(tx, signedIn), { readOnly: true })
  const { tenantId, slug, hash } = await findInvitedTenant(databases.user, token)
  const actor = { kind: 'member', userId: person.id, name: person.name } as const
  const scope = { tenantId, actor, requestId: request.id, address: addressOf(request) }
  const { role } = await inTenant(databases.user, scope, tx => acceptInvitation(tx, hash, person))
  return { slug, role }
}
