import type { Bilingual } from '#domain/bilingual.ts'
import type { Picture, Rendition } from './picture.ts'

export type MediaEntityType = 'catalog_item' | 'storefront' | 'campaign'

/** A logo or hero belongs to a storefront; a document is private and never rendered. */
export type MediaPurpose = 'picture' | 'logo' | 'hero' | 'document'

export type MediaState = 'pending' | 'ready' | 'rejected'

export type MediaEntity = { type: MediaEntityType; id: string | null }

/** Why a file was rejected after its upload. */
export type MediaRejection = 'size_differs' | 'type_differs' | 'unreadable' | 'too_many_pixels'

export const mediaLimits = {
  /** Of one file: 10 MB. */
  bytes: 10 * 1024 * 1024,
  uploadMinutes: 10,
  downloadMinutes: 15,
}

/** Types and the ending of their keys. SVG is a document with scripts: refused by name here, by content when it is checked. */
const endings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
} as const

export type MediaType = keyof typeof endings

/** What may be uploaded: pictures everywhere, PDF as a private document only. */
export function allowedTypes(purpose: MediaPurpose): MediaType[] {
  const all = Object.keys(endings) as MediaType[]
  return purpose === 'document' ? all : all.filter(type => type !== 'application/pdf')
}

export type MediaRow = {
  id: string
  entity_type: MediaEntityType
  entity_id: string | null
  purpose: MediaPurpose
  object_key: string
  content_type: MediaType
  bytes: number
  width: number | null
  height: number | null
  checksum: Buffer | null
  state: MediaState
  rejected_for: MediaRejection | null
  alt: Bilingual
  blur: string | null
  renditions: Rendition[]
  avif: Rendition[]
  position: number
  rendered_at: Date | null
  upload_expires_at: Date | null
  created_at: Date
}

/** Where the client uploads to: never served, and never written to again. */
export function uploadKey(tenantId: string, id: string, type: MediaType): string {
  return `${tenantId}/${id}-upload.${endings[type]}`
}

/** The verified file. Named by its content, so that whatever else arrives for the same upload lies beside it. */
export function originalKey(tenantId: string, id: string, type: MediaType, checksum: Buffer): string {
  return `${tenantId}/${id}-original-${checksum.toString('hex', 0, 6)}.${endings[type]}`
}

export function renditionKey(tenantId: string, id: string, width: number, type: 'webp' | 'avif'): string {
  return `${tenantId}/${id}-${width}.${type}`
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const renditionName = new RegExp(`^${uuid}-\\d{1,5}\\.(webp|avif)$`)
const mediaName = new RegExp(`^(${uuid})-(?:upload|original-[0-9a-f]{12}|\\d{1,5})\\.\\w+$`)

/** Only renditions are public: uploads and originals hold what the camera wrote, documents are private. */
export function isPublicName(name: string): boolean {
  return renditionName.test(name)
}

/** The id of the file whose object this is; null for objects of other rooms. */
export function mediaIdOf(name: string): string | null {
  return mediaName.exec(name)?.[1] ?? null
}

/** What pages show of a file, once it is rendered. */
export function pictureOf(row: MediaRow): Picture | null {
  const largest = row.renditions.at(-1)
  if (!row.rendered_at || !largest) return null
  return { ...largest, alt: row.alt, blur: row.blur ?? '', renditions: row.renditions, avif: row.avif }
}
