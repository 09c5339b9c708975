import { sql } from 'kysely'
import type { Bilingual, Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { type Features, type StoredContent, type StorefrontContent, wholeContent } from './storefront-content.ts'

export type Storefront = {
  tenant_id: string
  slug: string
  name: Bilingual
  kind: 'shop' | 'charity' | 'both'
  country: string
  currency: string
  locales: Locale[]
  default_locale: Locale
  time_zone: string
  /** Recorded by a super admin; without one nothing is collected. */
  licence_number: string | null
  /** Whether that licence still holds today. */
  licensed: boolean
  published_at: Date | null
  content: StorefrontContent
  /** As the team wants it, whether there is a licence or not. */
  switchedOn: Features
}

/**
 * The tenant of the transaction with what its public may see: the published copy, before publication the draft. Donations
 * and pledges are on only where a licence to collect them is recorded and holds.
 */
export async function findStorefront(tx: TenantTx): Promise<Storefront> {
  const row = await tx
    .selectFrom('tenants as t')
    .innerJoin('storefront_config as c', 'c.tenant_id', 't.id')
    .select([
      't.id as tenant_id',
      't.slug',
      't.name',
      't.kind',
      't.country',
      't.currency',
      't.locales',
      't.default_locale',
      't.time_zone',
      't.licence_number',
      't.published_at',
      holdsToday.as('licensed'),
    ])
    .select(expression => expression.fn.coalesce('c.published', 'c.draft').as('content'))
    .select(sql<boolean>`t.assistant_stopped_at is null and is_switched_on('assistant')`.as('may_assist'))
    .executeTakeFirst()
  if (!row) throw new DomainError('tenant_not_found')
  const { may_assist, ...storefront } = row as unknown as Storefront & { licensed: boolean; may_assist: boolean }
  const content = wholeContent(row.content as unknown as StoredContent)
  const shown = switched(licensed(content, storefront.licensed), may_assist)
  return { ...storefront, switchedOn: content.features, content: shown }
}

/** To its last day, by the calendar of the tenant. */
const holdsToday = sql<boolean>`t.licence_number is not null
  and coalesce(t.licence_valid_until >= (now() at time zone t.time_zone)::date, true)`

function licensed(content: StorefrontContent, isLicensed: boolean): StorefrontContent {
  if (isLicensed) return content
  return { ...content, features: { ...content.features, donations: false, pledges: false } }
}

/** A super admin can stop the assistant, for all tenants or for one. */
function switched(content: StorefrontContent, mayAssist: boolean): StorefrontContent {
  return mayAssist ? content : { ...content, features: { ...content.features, assistant: false } }
}

/** What the team sets of its storefront, as it is stored, and the version of it. */
export type StorefrontSettings = {
  version: number
  currency: string
  country: string
  licensed: boolean
  content: StorefrontContent
}

export async function findStorefrontSettings(
  tx: TenantTx,
  options: { lock?: boolean } = {},
): Promise<StorefrontSettings> {
  const query = tx
    .selectFrom('storefront_config as c')
    .innerJoin('tenants as t', 't.id', 'c.tenant_id')
    .select(['c.version', 'c.draft', 't.currency', 't.country', holdsToday.as('licensed')])
  const row = await (options.lock ? query.forUpdate('c') : query).executeTakeFirst()
  if (!row) throw new DomainError('tenant_not_found')
  const { version, currency, country, licensed } = row
  const content = wholeContent(row.draft as unknown as StoredContent)
  return { version, currency, country, licensed, content }
}
