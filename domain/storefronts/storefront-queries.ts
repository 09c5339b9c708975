import type { Bilingual, Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { type StoredContent, type StorefrontContent, wholeContent } from './storefront-content.ts'

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
  published_at: Date | null
  content: StorefrontContent
}

/**
 * The tenant of the transaction with what its public may see: the published copy, before publication the draft. Donations
 * and pledges are on only where a licence to collect them is recorded.
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
    ])
    .select(expression => expression.fn.coalesce('c.published', 'c.draft').as('content'))
    .executeTakeFirst()
  if (!row) throw new DomainError('tenant_not_found')
  const storefront = row as unknown as Storefront
  return { ...storefront, content: licensed(wholeContent(row.content as unknown as StoredContent), row.licence_number) }
}

function licensed(content: StorefrontContent, licence: string | null): StorefrontContent {
  if (licence) return content
  return { ...content, features: { ...content.features, donations: false, pledges: false } }
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
    .select(['c.version', 'c.draft', 't.currency', 't.country', 't.licence_number'])
  const row = await (options.lock ? query.forUpdate('c') : query).executeTakeFirst()
  if (!row) throw new DomainError('tenant_not_found')
  const { version, currency, country, licence_number } = row
  const content = wholeContent(row.draft as unknown as StoredContent)
  return { version, currency, country, licensed: licence_number !== null, content }
}
