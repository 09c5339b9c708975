import { normaliseText } from '#domain/arabic.ts'

/**
 * The text by which a record of a list is found: number, name, phone, e-mail, and whatever else people search by, through
 * the Arabic normaliser. The blanks around it let a short word match where a word begins or ends.
 */
export function searchText(...parts: (string | null | undefined)[]): string {
  return ` ${normaliseText(parts.filter(Boolean).join(' '))} `
}
