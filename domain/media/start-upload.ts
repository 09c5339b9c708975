import { recordAudit } from '#domain/audit/record-audit.ts'
import type { Bilingual } from '#domain/bilingual.ts'
import { DomainError, InvalidInput } from '#domain/errors.ts'
import { takeRoom } from '#domain/limits/take-room.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import {
  allowedTypes,
  type MediaEntity,
  type MediaEntityType,
  type MediaPurpose,
  type MediaType,
  mediaLimits,
  uploadKey,
} from './media.ts'
import { checkEntity, checkWritable } from './media-access.ts'
import { storedBytes } from './media-queries.ts'

export type NewUpload = {
  entity: { type: MediaEntityType; id?: string; purpose?: MediaPurpose }
  contentType: string
  bytes: number
  alt?: Bilingual
  position?: number
}

/** What an upload is granted for; ISO time, because the answer to a repeated request is kept as JSON. */
export type StartedUpload = { mediaId: string; key: string; contentType: string; bytes: number; expiresAt: string }

/**
 * Makes room for one file of this type and length, for ten minutes. Refuses media_type_refused, media_too_large,
 * storage_full, not_allowed, and item_not_found or campaign_not_found.
 */
export async function startUpload(
  tx: TenantTx,
  input: NewUpload,
  { now, writable }: { now: Date; writable: MediaEntityType[] },
): Promise<StartedUpload> {
  const { entity, purpose } = placed(input.entity)
  const contentType = checkFile(input, purpose)
  checkWritable(entity.type, writable)
  await checkEntity(tx, entity)
  await takeRoom(tx, 'storage_bytes', { wanted: input.bytes, count: () => storedBytes(tx) })
  const id = uuidv7()
  const expiresAt = new Date(now.getTime() + mediaLimits.uploadMinutes * 60_000)
  const key = uploadKey(scopeOf(tx).tenantId, id, contentType)
  await tx
    .insertInto('media_assets')
    .values({
      id,
      entity_type: entity.type,
      entity_id: entity.id,
      purpose,
      object_key: key,
      content_type: contentType,
      bytes: input.bytes,
      state: 'pending',
      upload_expires_at: expiresAt,
      ...(input.alt && { alt: JSON.stringify(input.alt) }),
      position: input.position ?? 0,
    })
    .execute()
  const after = { entity: entity.type, entityId: entity.id, purpose, contentType, bytes: input.bytes }
  recordAudit(tx, { action: 'media.upload_started', entity: { type: 'media_asset', id }, after })
  return { mediaId: id, key, contentType, bytes: input.bytes, expiresAt: expiresAt.toISOString() }
}

function placed({ type, id, purpose = 'picture' }: NewUpload['entity']): {
  entity: MediaEntity
  purpose: MediaPurpose
} {
  const wrong = (path: string, code: string, message: string) => new InvalidInput([{ path, code, message }])
  const ofStorefront = type === 'storefront'
  if (!ofStorefront && id === undefined) throw wrong('/entity/id', 'required', 'is required for this type')
  if (ofStorefront && id !== undefined) throw wrong('/entity/id', 'unknown_field', 'a storefront has no id')
  if (!ofStorefront && (purpose === 'logo' || purpose === 'hero'))
    throw wrong('/entity/purpose', 'not_in_list', 'belongs to the storefront')
  return { entity: { type, id: id ?? null }, purpose }
}

function checkFile({ contentType, bytes }: NewUpload, purpose: MediaPurpose): MediaType {
  const allowed = allowedTypes(purpose)
  if (!(allowed as string[]).includes(contentType)) throw new DomainError('media_type_refused', { allowed })
  if (bytes > mediaLimits.bytes) throw new DomainError('media_too_large', { limit: mediaLimits.bytes })
  return contentType as MediaType
}
