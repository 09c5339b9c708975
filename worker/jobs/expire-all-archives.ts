import { expireArchives } from '#domain/archives/expire-archives.ts'
import { tenantDoor } from '#platform/db/tenancy.ts'
import type { WorkerParts } from '../parts.ts'
import { forEachTenant } from './for-each-tenant.ts'

export async function expireAllArchives(parts: WorkerParts): Promise<void> {
  await forEachTenant(parts, scope => expireArchives(tenantDoor(parts.databases.user, scope), parts.storage))
}
