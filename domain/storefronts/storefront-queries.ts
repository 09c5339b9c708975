import type { Bilingual, Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { StorefrontContent } from './storefront-content.ts'

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
  published_at: Date | null
  content: StorefrontContent
}

/** The tenant of the transaction with what its public may see: the published copy, before publication the draft. */
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
      't.published_at',
    ])
    .select(expression => expression.fn.coalesce('c.published', 'c.draft').as('content'))
    .executeTakeFirst()
  if (!row) throw new DomainError('tenant_not_found')
  return row as unknown as Storefront
}
