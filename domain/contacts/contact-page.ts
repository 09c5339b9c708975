import type { TenantTx } from '#platform/db/tenancy.ts'
import {
  type ContactPoint,
  type ContactRow,
  findStanding,
  listMergedGroup,
  listPoints,
  listSuggestions,
} from './contact-queries.ts'
import { type ContactTotals, type HistoryEntry, listHistory, sumConversions } from './conversion-tables.ts'

export type ContactPage = {
  contact: ContactRow
  currency: string
  /** Only those merged into the contact itself: each such merge can be undone. */
  merged: ContactRow[]
  points: ContactPoint[]
  suggestions: { id: string; name: string }[]
  totals: ContactTotals
  history: HistoryEntry[]
}

/** Everything the team knows of a person, of a merged contact the one that stands for it. Refuses contact_not_found. */
export async function readContactPage(tx: TenantTx, id: string): Promise<ContactPage> {
  const standing = await findStanding(tx, id)
  const group = await listMergedGroup(tx, standing.id)
  const ids = group.map(contact => contact.id)
  const [points, suggestions, totals, history, tenant] = await Promise.all([
    listPoints(tx, ids),
    listSuggestions(tx, ids),
    sumConversions(tx, ids),
    listHistory(tx, ids, 200),
    tx.selectFrom('tenants').select('currency').executeTakeFirstOrThrow(),
  ])
  const merged = group.filter(contact => contact.merged_into === standing.id)
  return { contact: standing, currency: tenant.currency, merged, points, suggestions, totals, history }
}
