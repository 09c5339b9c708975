/** A secret in groups of four, as people read and type it. */
export function secretGroups(secret: string): string[] {
  return secret.match(/.{1,4}/g) ?? []
}
