import { DomainError } from '#domain/errors.ts'
import { findAccess, listMemberships, type Person } from '#platform/db/access.ts'
import type { Database } from '#platform/db/connection.ts'

/**
 * Who founded a tenant may have left it since: a key that is sent again opens no more than any other call. Refuses
 * tenant_not_found and tenant_suspended.
 */
export async function refuseStranger(database: Database, person: Person, tenantId: string): Promise<void> {
  const membership = (await listMemberships(database, person)).find(one => one.tenant_id === tenantId)
  const access = membership && (await findAccess(database, person, membership.slug))
  if (!access?.tenant_id) throw new DomainError('tenant_not_found')
  if (!access.is_active) throw new DomainError('tenant_suspended')
}
