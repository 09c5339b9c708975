/** What a slug looks like at a glance: the same for two that a reader may take for one another. As slug_skeleton() in SQL. */
export function slugSkeleton(slug: string): string {
  return slug
    .replace(/[01i5-]/g, sign => passesFor[sign]!)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/(.)\1+/g, '$1')
}

const passesFor: Record<string, string> = { '0': 'o', '1': 'l', i: 'l', '5': 's', '-': '' }
