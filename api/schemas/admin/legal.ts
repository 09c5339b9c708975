import { type Static, Type } from 'typebox'
import type { WaitingTenant } from '#domain/super-admin/decide-verification.ts'
import { BilingualName, Closed, orNull, Timestamp } from '../primitives.ts'
import { Merchant } from '../storefront.ts'
import { Reason } from './reason.ts'

export const LicenceRecord = Closed({
  number: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
  authority: Type.String({ minLength: 1, maxLength: 160, pattern: '\\S' }),
  validUntil: Type.Optional(orNull(Type.String({ format: 'date', description: 'The last day on which it holds' }))),
})

export const Decision = Closed({
  decision: Type.Enum(['verified', 'refused']),
  note: Type.Optional(Reason),
})

const Waiting = Closed({
  slug: Type.String(),
  name: BilingualName,
  kind: Type.Enum(['shop', 'charity', 'both']),
  country: Type.String(),
  licenceNumber: orNull(Type.String()),
  waitingSince: orNull(Timestamp),
  owners: Type.Array(Closed({ name: Type.String(), email: Type.String() })),
  merchant: orNull(Merchant),
})

export const WaitingList = Closed({ data: Type.Array(Waiting) })

export function waitingReply(row: WaitingTenant): Static<typeof Waiting> {
  const { slug, name, kind, country, licence_number, waiting_since, owners, merchant } = row
  return {
    slug,
    name,
    kind,
    country,
    licenceNumber: licence_number,
    waitingSince: waiting_since?.toISOString() ?? null,
    owners: owners ?? [],
    merchant,
  }
}
