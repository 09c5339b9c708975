import { normaliseText } from '#domain/arabic.ts'
import type { Bilingual } from '#domain/bilingual.ts'

export type ItemType = 'product' | 'service' | 'digital' | 'ticket'

/** The text that search looks through: names and descriptions in both languages, normalised. */
export function searchText(name: Bilingual, description: Bilingual): string {
  return normaliseText([name.en, name.ar, description.en, description.ar].filter(Boolean).join(' \n '))
}

/** A slug from an English name, or from the id's tail when the name has no Latin letter. */
export function slugFrom(name: Bilingual, fallback: string): string {
  const slug = normaliseText(name.en)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return slug || `item-${fallback.slice(-8)}`
}
