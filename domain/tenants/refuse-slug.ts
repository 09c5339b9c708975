import { type Kysely, sql } from 'kysely'
import { DomainError, InvalidInput } from '#domain/errors.ts'
import type { DB } from '#platform/db/tables.ts'
import { objectionToSlug } from './reserved-slugs.ts'

export type SlugState = { slug: string; is_taken: boolean; is_look_alike: boolean }

/**
 * Refuses slug_reserved, slug_look_alike (of a reserved word, a brand, or another tenant that is licensed or verified), and
 * a slug that is none as invalid input. Whether it is taken is told by the unique index of the write that follows.
 */
export async function refuseSlug(tx: Kysely<DB>, slug: string): Promise<void> {
  const objection = objectionToSlug(slug)
  if (objection === 'malformed') throw new InvalidInput([{ path: '/slug', code: 'slug_malformed', message: slugRule }])
  if (objection === 'reserved') throw new DomainError('slug_reserved')
  if (objection === 'look_alike') throw new DomainError('slug_look_alike')
  const [state] = await listSlugStates(tx, [slug])
  if (state!.is_look_alike && !state!.is_taken) throw new DomainError('slug_look_alike')
}

const slugRule = '3 to 40 small letters, digits and single dashes, none of them at an end'

/** In the order of the question. */
export async function listSlugStates(tx: Kysely<DB>, slugs: string[]): Promise<SlugState[]> {
  const { rows } = await sql<SlugState>`select * from slug_states(${slugs}::text[])`.execute(tx)
  return slugs.map(slug => rows.find(row => row.slug === slug)!)
}
