import type { Test } from 'tap'
import { completeUpload } from '#domain/media/complete-upload.ts'
import type { MediaRow } from '#domain/media/media.ts'
import { writableEntities } from '#domain/media/media-access.ts'
import { type NewUpload, type StartedUpload, startUpload } from '#domain/media/start-upload.ts'
import { type TenantDoor, tenantDoor } from '#platform/db/tenancy.ts'
import { diskStorage } from '#platform/storage/disk.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { TestTenant } from '#test/tenants.ts'
import { type TestWorld, testWorld } from '#test/world.ts'

export type MediaStage = {
  world: TestWorld
  rose: TestTenant
  storage: Storage
  door: TenantDoor
  doorOf(tenant: TestTenant): TenantDoor
  start(given: Partial<NewUpload> & { bytes: number }): Promise<StartedUpload>
  /** Asks for an upload of this file and puts it where the client would. */
  arrive(file: Buffer, given?: Partial<NewUpload>): Promise<string>
  complete(id: string): Promise<MediaRow>
  /** All of it, up to the check. */
  upload(file: Buffer, given?: Partial<NewUpload>): Promise<MediaRow>
  keys(tenant?: TestTenant): Promise<string[]>
}

export const writable = writableEntities('owner')

/** The test world with a storage of its own, and the steps of an upload without HTTP. */
export async function mediaStage(t: Test, given?: Storage): Promise<MediaStage> {
  const world = await testWorld(t)
  const storage = given ?? diskStorage({ folder: t.testdir(), signingKey: Buffer.alloc(32, 7) })
  const { rose } = world
  const doorOf = ({ id, people }: TestTenant) =>
    tenantDoor(world.databases.user, { tenantId: id, actor: { kind: 'member', ...people.owner } })
  const door = doorOf(rose)
  const entity = { type: 'catalog_item', id: rose.items.lilies } as const
  const start: MediaStage['start'] = asked =>
    door.tx(tx => startUpload(tx, { entity, contentType: 'image/jpeg', ...asked }, { now: new Date(), writable }))
  const arrive: MediaStage['arrive'] = async (file, asked) => {
    const { mediaId, key, contentType } = await start({ bytes: file.length, ...asked })
    await storage.put(key, file, contentType)
    return mediaId
  }
  const complete = (id: string) => completeUpload(door, storage, { id, now: new Date(), writable })
  const upload: MediaStage['upload'] = async (file, asked) => complete(await arrive(file, asked))
  const keys = (tenant = rose) => keysOf(storage, tenant.id)
  return { world, rose, storage, door, doorOf, start, arrive, complete, upload, keys }
}

async function keysOf(storage: Storage, tenantId: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of storage.list(tenantId)) keys.push(key)
  return keys.sort()
}
