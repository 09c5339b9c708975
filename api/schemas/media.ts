import { type Static, Type } from 'typebox'
import { type MediaRow, pictureOf } from '#domain/media/media.ts'
import { Picture, pictureReply } from './picture.ts'
import { Bilingual, Closed, EntityId, Timestamp } from './primitives.ts'

const Purpose = Type.Enum(['picture', 'logo', 'hero', 'document'], {
  description: 'logo and hero: of the storefront, shown once rendered. document: private, never rendered.',
})

const EntityType = Type.Enum(['catalog_item', 'storefront', 'campaign'])

export const MediaId = EntityId('media_asset')

const Position = Type.Integer({ minimum: -1_000_000, maximum: 1_000_000 })

export const NewUpload = Closed({
  entity: Closed({
    type: EntityType,
    id: Type.Optional(EntityId('catalog_item', 'Of the item or campaign; left out for the storefront')),
    purpose: Type.Optional(Purpose),
  }),
  contentType: Type.String({
    maxLength: 100,
    examples: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'application/pdf'],
    description: 'Of the file. PDF for documents only; SVG is refused.',
  }),
  bytes: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, description: 'Exact length of the file, at most 10 MB' }),
  alt: Type.Optional(Bilingual),
  position: Type.Optional(Position),
})

export const UploadGrant = Closed({
  mediaId: MediaId,
  upload: Closed(
    {
      method: Type.Enum(['PUT']),
      url: Type.String({ description: 'A path on the same origin, or the address of the object store' }),
      headers: Type.Record(Type.String(), Type.String(), {
        description: 'To be sent exactly so; the length, which is signed too, is added by the client by itself',
      }),
      expiresAt: Timestamp,
    },
    { description: 'Takes one file of the stated type and length, once, as the raw body.' },
  ),
})

export const Media = Closed({
  id: MediaId,
  entity: Closed({ type: EntityType, id: Type.Union([EntityId('catalog_item'), Type.Null()]), purpose: Purpose }),
  state: Type.Enum(['pending', 'ready', 'rejected'], {
    description: 'pending: not yet completed. ready: checked; `picture` follows once its sizes are made.',
  }),
  rejectedFor: Type.Union([Type.Enum(['size_differs', 'type_differs', 'unreadable', 'too_many_pixels']), Type.Null()]),
  contentType: Type.String(),
  bytes: Type.Integer(),
  width: Type.Union([Type.Integer(), Type.Null()]),
  height: Type.Union([Type.Integer(), Type.Null()]),
  alt: Bilingual,
  position: Type.Integer(),
  picture: Type.Union([Picture, Type.Null()]),
  createdAt: Timestamp,
})

const Download = Closed({
  url: Type.String({ description: 'The original as an attachment; works without a token until it expires' }),
  expiresAt: Timestamp,
})

export const MediaWithDownload = Closed({ ...Media.properties, download: Type.Union([Download, Type.Null()]) })

export const MediaChange = Closed({ alt: Type.Optional(Bilingual), position: Type.Optional(Position) })

export const MediaFilter = {
  entityType: Type.Optional(EntityType),
  entityId: Type.Optional(EntityId('catalog_item', 'Of an item or a campaign')),
}

export function mediaReply(row: MediaRow): Static<typeof Media> {
  const picture = pictureOf(row)
  return {
    id: row.id,
    entity: { type: row.entity_type, id: row.entity_id, purpose: row.purpose },
    state: row.state,
    rejectedFor: row.rejected_for,
    contentType: row.content_type,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    alt: row.alt,
    position: row.position,
    picture: picture && pictureReply(picture),
    createdAt: row.created_at.toISOString(),
  }
}

export function downloadReply(granted: { url: string; expiresAt: Date } | null): Static<typeof Download> | null {
  return granted && { url: granted.url, expiresAt: granted.expiresAt.toISOString() }
}
