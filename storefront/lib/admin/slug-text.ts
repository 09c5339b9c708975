export const longestSlug = 40

/** What is typed for an address, as an address can hold it: nobody has to know that capitals and spaces cannot be in it. */
export function slugTyped(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, longestSlug)
}

/** A first idea of an address, from the store's name; nothing for a name without Latin letters. */
export function slugFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '')
  return slugTyped(plain.replace(/&/g, ' and '))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longestSlug)
    .replace(/-$/, '')
}

/** The address as people write it, without the scheme: `bloom.sadu.shop`. */
export function addressOf(slug: string, shopOrigin: string): string {
  return shopOrigin.replace(/^https?:\/\//, '').replace('{slug}', slug)
}
