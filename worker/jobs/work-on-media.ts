import { eraseMedia } from '#domain/media/erase-media.ts'
import { renderMedia } from '#domain/media/render-media.ts'
import { tidyMedia } from '#domain/media/tidy-media.ts'
import { type TenantScope, tenantDoor } from '#platform/db/tenancy.ts'
import { JobRefused } from '#platform/jobs/runner.ts'
import type { WorkerParts } from '../parts.ts'

type MediaTask = { task: 'render' | 'erase'; mediaId: string } | { task: 'tidy' }

/** Renders a picture, removes the objects of a deleted file, or tidies up a tenant's storage. */
export async function workOnMedia(parts: WorkerParts, scope: TenantScope, payload: unknown): Promise<void> {
  const door = tenantDoor(parts.databases.user, scope)
  const asked = payload as MediaTask
  if (asked.task === 'render') await renderMedia(door, parts.storage, asked.mediaId)
  else if (asked.task === 'erase') await eraseMedia(door, parts.storage, asked.mediaId)
  else if (asked.task === 'tidy') await tidyMedia(door, parts.storage, parts.clock.now())
  else throw new JobRefused(`no such work on media: ${(asked as { task: unknown }).task}`)
}
