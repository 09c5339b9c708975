import { DomainError } from '#domain/errors.ts'
import { hashOfInvitation } from '#domain/members/invitation-token.ts'
import { resolveInvitation } from '#platform/db/access.ts'
import type { Database } from '#platform/db/connection.ts'

/** Where an invitation's link leads, by its hash. A link that leads nowhere has one answer, whatever the reason. */
export async function findInvitedTenant(database: Database, token: string) {
  const hash = hashOfInvitation(token)
  const tenant = await resolveInvitation(database, hash)
  if (!tenant) throw new DomainError('invitation_not_found')
  return { tenantId: tenant.tenant_id, slug: tenant.slug, hash }
}
