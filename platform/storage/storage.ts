import type { Readable } from 'node:stream'
import { isUuid } from '#platform/ids.ts'

/** Where pictures and documents are kept. Keys are made by the server, never from a client's file name. */
export type Storage = {
  /** Replaces what was there; whoever reads meanwhile sees the old or the new, never half. */
  put(key: string, body: Buffer, contentType: string): Promise<void>
  /** The same with a file of this machine, read piece by piece. */
  putFile(key: string, path: string, contentType: string): Promise<void>
  read(key: string): Promise<StoredObject | null>
  /** Nothing there is no error. */
  delete(key: string): Promise<void>
  /** The objects of a tenant whose names begin with `prefix`, in no order. */
  list(tenantId: string, prefix?: string): AsyncIterable<ListedObject>
  /** Lets a client put one object of this type and length under this key, once, until the grant expires. */
  grantUpload(grant: UploadGrant): Promise<UploadRequest>
  /** An address that hands out the object as an attachment until it expires. */
  grantDownload(grant: { key: string; expiresAt: Date }): Promise<string>
  /** What addresses of ours lead to; null where the object store answers its own. */
  direct: DirectDoor | null
}

export type StoredObject = { body: Readable; size: number; contentType: string }

export type ListedObject = { key: string; writtenAt: Date }

export type UploadGrant = { key: string; contentType: string; bytes: number; expiresAt: Date }

/** What the client sends; its own HTTP library adds the length. */
export type UploadRequest = { method: 'PUT'; url: string; headers: Record<string, string> }

export type DirectDoor = {
  /** Stores the body of a granted upload as a whole or not at all. Throws UploadRefused. */
  receive(token: string, upload: ReceivedUpload): Promise<void>
  /** The object of a granted download; null for a wrong or expired token, and when it is gone. */
  open(token: string): Promise<(StoredObject & { name: string }) | null>
}

export type ReceivedUpload = { contentType?: string; contentLength?: number; body: Readable }

export type UploadRefusal = 'unknown' | 'expired' | 'used' | 'type_differs' | 'too_large' | 'size_differs'

export class UploadRefused extends Error {
  override name = 'UploadRefused'
  readonly reason: UploadRefusal
  constructor(reason: UploadRefusal) {
    super(`the upload was refused: ${reason}`)
    this.reason = reason
  }
}

/** The store does not answer, or cannot at this moment. */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable'
}

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

/** Nothing a browser would run: a picture with script in it (SVG) is not among them. */
const types: Record<string, string> = {
  webp: 'image/webp',
  avif: 'image/avif',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  zip: 'application/zip',
}

/** The name's ending is the content type, so that nothing has to be kept beside the object. */
export function typeOfKey(key: string): string | undefined {
  return types[key.slice(key.lastIndexOf('.') + 1)]
}

/** A key of ours, and the type that goes by its ending. */
export function checkStoredType(key: string, contentType: string): void {
  checkStorageKey(key)
  if (typeOfKey(key) !== contentType) throw new TypeError(`${contentType} does not go by the ending of its key`)
}
