const verbs = [
  'add',
  'allow',
  'change',
  'create',
  'drop',
  'fill',
  'index',
  'limit',
  'make',
  'move',
  'narrow',
  'protect',
  'remove',
  'rename',
  'replace',
  'require',
  'set',
  'split',
  'stop',
  'store',
  'widen',
]

/** `0012_add_coupons.sql` for "add coupons": the next free number and a phrase that begins with a verb. */
export function migrationName(existing: string[], phrase: string): string {
  const words = phrase
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(words))
    throw new Error('Say what the migration does in a few words: npm run new-migration -- add coupons')
  const [verb] = words.split('_')
  if (!verbs.includes(verb!))
    throw new Error(`A migration is named by a verb phrase; "${verb}" is none of: ${verbs.join(', ')}.`)
  const numbers = existing.map(name => Number(/^(\d{4})_/.exec(name)?.[1] ?? 0))
  const taken = existing.some(name => name.replace(/^\d{4}_/, '') === `${words}.sql`)
  if (taken) throw new Error(`There is a migration of that name already: ${words}.`)
  return `${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}_${words}.sql`
}
