import { writeArchive } from '#domain/archives/write-archive.ts'
import { type TenantScope, tenantDoor } from '#platform/db/tenancy.ts'
import type { WorkerParts } from '../parts.ts'

/** Makes the archive that an owner asked for. */
export async function workOnArchives(parts: WorkerParts, scope: TenantScope, payload: unknown): Promise<void> {
  const { archiveId } = payload as { archiveId: string }
  const door = tenantDoor(parts.databases.user, scope)
  await writeArchive(door, parts.storage, { id: archiveId, now: parts.clock.now() })
}
