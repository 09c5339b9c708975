import type { LinkKind as ConversionType } from '#domain/status-links/status-link.ts'
import { alongside, scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { sourceOf, type Touch } from './touch.ts'

/** The columns that every conversion carries: where its person came from, first and last. */
export type Attribution = {
  visit_id: string | null
  first_touch: Touch | null
  last_touch: Touch | null
  source: string
}

/**
 * What a conversion keeps of the visit it names. An unknown visit is dropped, never a refusal; what the office enters has
 * the source `office`.
 */
export async function findAttribution(tx: TenantTx, visitId: string | undefined): Promise<Attribution> {
  const none = { visit_id: null, first_touch: null, last_touch: null }
  if (scopeOf(tx).actor.kind === 'member') return { ...none, source: 'office' }
  if (!visitId) return { ...none, source: 'direct' }
  const visit = await tx.selectFrom('visits').selectAll().where('id', '=', visitId).executeTakeFirst()
  if (!visit) return { ...none, source: 'direct' }
  const { source, medium, campaign, content, term, referrer, landing_path: landingPath } = visit
  const last: Touch = {
    source,
    medium,
    campaign,
    content,
    term,
    referrer,
    landingPath,
    at: visit.visited_at.toISOString(),
  }
  return {
    visit_id: visit.id,
    first_touch: visit.first_touch as unknown as Touch,
    last_touch: last,
    source: sourceOf(last),
  }
}

/** The attribution as column values of an insert. */
export function attributionColumns({ visit_id, first_touch, last_touch, source }: Attribution) {
  return {
    visit_id,
    source,
    first_touch: first_touch && JSON.stringify(first_touch),
    last_touch: last_touch && JSON.stringify(last_touch),
  }
}

/** Ties the visit to the conversion it led to, in the conversion's own transaction. */
export function recordConversion(
  tx: TenantTx,
  conversion: { type: ConversionType; id: string; at?: Date },
  { visit_id }: Attribution,
): void {
  if (!visit_id) return
  const row = { visit_id, conversion_type: conversion.type, conversion_id: conversion.id, happened_at: conversion.at }
  alongside(tx, tx.insertInto('utm_events').values(row).execute())
}
