import type { Readable } from 'node:stream'
import { isUuid } from '#platform/ids.ts'

/** Where pictures and documents are kept. Keys are made by the server, never from a client's file name. */
export type Storage = {
  /** Replaces what was there; whoever reads meanwhile sees the old or the new, never half. */
  put(key: string, body: Buffer, contentType: string): Promise<void>
  read(key: string): Promise<StoredObject | null>
  /** Nothing there is no error. */
  delete(key: string): Promise<void>
}

export type StoredObject = { body: Readable; size: number; contentType: string }

export class StorageKeyError extends Error {
  override name = 'StorageKeyError'
}

/** `<tenant uuid>/<name>`: the first segment is whose it is, the name holds nothing that a path could mean otherwise. */
export function checkStorageKey(key: string): { tenantId: string; name: string } {
  const [tenantId, name, ...rest] = key.split('/')
  const allowed = name !== undefined && name.length <= 200 && /^[a-z0-9][a-z0-9_-]*(\.[a-z0-9]+)*$/.test(name)
  if (!isUuid(tenantId) || tenantId !== tenantId.toLowerCase() || !allowed || rest.length > 0) {
    throw new StorageKeyError('not a key of ours: <tenant>/<name>')
  }
  return { tenantId, name }
}
