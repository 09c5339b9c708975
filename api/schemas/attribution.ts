import { type Static, Type } from 'typebox'
import type { TrackedLinkRow } from '#domain/attribution/tracked-links.ts'
import { Closed, EntityId, Timestamp } from './primitives.ts'
import { line } from './texts.ts'

const utm = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }))

export const NewVisit = Closed({
  utm: Type.Optional(
    Closed({
      source: utm('utm_source'),
      medium: utm('utm_medium'),
      campaign: utm('utm_campaign'),
      content: utm('utm_content'),
      term: utm('utm_term'),
    }),
  ),
  referrer: Type.Optional(Type.String({ maxLength: 2000, description: 'Kept without its query' })),
  landingPath: Type.String({ minLength: 1, maxLength: 500, pattern: '^/' }),
  previousVisitId: Type.Optional(
    Type.String({ format: 'uuid', description: 'Of this browser; its first touch is carried on for 90 days' }),
  ),
})

export const VisitReply = Closed({ visitId: Type.String({ format: 'uuid' }) })

const link = {
  name: line(120),
  path: Type.String({ minLength: 1, maxLength: 300, pattern: '^/(?![/\\\\])[^\\s\\\\]*$' }),
  source: line(100),
  medium: line(100),
  campaign: line(100),
  content: Type.Optional(line(100)),
  term: Type.Optional(line(100)),
}

export const NewTrackedLink = Closed(link)

export const TrackedLink = Closed({
  id: EntityId('tracked_link'),
  ...link,
  content: Type.Union([Type.String(), Type.Null()]),
  term: Type.Union([Type.String(), Type.Null()]),
  url: Type.String(),
  visits: Type.Integer({ description: 'Up to 1,000 counted exactly' }),
  conversions: Type.Integer({ description: 'Up to 1,000 counted exactly' }),
  createdAt: Timestamp,
})

export function trackedLinkReply(row: TrackedLinkRow, url: string): Static<typeof TrackedLink> {
  return {
    id: row.id,
    name: row.name,
    path: row.path,
    source: row.source,
    medium: row.medium,
    campaign: row.campaign,
    content: row.content,
    term: row.term,
    url,
    visits: row.visits,
    conversions: row.conversions,
    createdAt: row.created_at.toISOString(),
  }
}
