import { type Static, Type } from 'typebox'
import type { Publication as Facts } from '#domain/storefronts/publication.ts'
import { Bilingual, Closed, orNull, Timestamp } from './primitives.ts'

export const Publication = Closed({
  published: Type.Boolean(),
  publishedAt: orNull(Timestamp),
  ready: Type.Boolean({ description: 'Whether nothing keeps it from being published' }),
  requirements: Type.Array(
    Closed({
      key: Type.Enum(['identity', 'registration', 'contact', 'address', 'terms', 'returns', 'licence']),
      met: Type.Boolean(),
      blocks: Type.Enum(['publication', 'gifts']),
      fields: Type.Array(Type.String(), { description: 'Parts of the merchant block that are missing' }),
    }),
    { description: 'The checklist, in the order in which it is shown' },
  ),
  licenceAuthority: Bilingual,
  complaints: Bilingual,
})

export function publicationReply({ publishedAt, ...facts }: Facts): Static<typeof Publication> {
  return { ...facts, publishedAt: publishedAt?.toISOString() ?? null }
}
