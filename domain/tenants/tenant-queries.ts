import type { Bilingual, Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

export type TenantKind = 'shop' | 'charity' | 'both'

export type VerificationState = 'none' | 'pending' | 'verified' | 'refused'

export type Tenant = {
  id: string
  slug: string
  name: Bilingual
  kind: TenantKind
  country: string
  currency: string
  locales: Locale[]
  default_locale: Locale
  time_zone: string
  plan: string
  version: number
  published_at: Date | null
  verification_state: VerificationState
  licence_number: string | null
  licence_authority: string | null
  licence_valid_until: string | null
  deletion_requested_at: Date | null
  deletion_at: Date | null
  created_at: Date
}

/** The tenant of the transaction. `lock` keeps others from changing it, and from adding records that refer to it. */
export async function findTenant(tx: TenantTx, options: { lock?: boolean } = {}): Promise<Tenant> {
  const query = tx
    .selectFrom('tenants')
    .select([
      'id',
      'slug',
      'name',
      'kind',
      'country',
      'currency',
      'locales',
      'default_locale',
      'time_zone',
      'plan',
      'version',
      'published_at',
      'verification_state',
      'licence_number',
      'licence_authority',
      'licence_valid_until',
      'deletion_requested_at',
      'deletion_at',
      'created_at',
    ])
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new DomainError('tenant_not_found')
  return row as unknown as Tenant
}

/** The slugs it had before: they lead to it for ever, and it can take them back. */
export async function listFormerSlugs(tx: TenantTx, present: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('tenant_slugs')
    .select('slug')
    .where('slug', '<>', present)
    .orderBy('created_at')
    .orderBy('slug')
    .execute()
  return rows.map(row => row.slug)
}

/** Tables whose rows are amounts of the tenant's currency. */
const moneyTables = ['catalog_items', 'campaigns', 'orders', 'donations', 'pledges'] as const

/** Whether there is a record with an amount: from then on the currency stays. */
export async function isCurrencyFixed(tx: TenantTx): Promise<boolean> {
  const found = moneyTables.map(table => tx.selectFrom(table).select('id').limit(1).executeTakeFirst())
  return (await Promise.all(found)).some(Boolean)
}
