import { DomainError, InvalidInput } from '#domain/errors.ts'
import { type Money, moneyProblem } from '#domain/money.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

/** Accepts a price in the tenant's currency and with its decimals, and returns that currency. */
export async function checkPrice(tx: TenantTx, price: Money): Promise<string> {
  const problem = moneyProblem(price)
  if (problem) {
    throw new InvalidInput([{ path: '/price/amount', code: problem, message: `not an amount of ${price.currency}` }])
  }
  // Locked, so that the currency cannot change before the item is stored.
  const { currency } = await tx.selectFrom('tenants').select('currency').forKeyShare().executeTakeFirstOrThrow()
  if (currency !== price.currency) throw new DomainError('currency_mismatch', { currency })
  return currency
}

export async function findCategoryId(tx: TenantTx, slug: string | null | undefined): Promise<string | null> {
  if (!slug) return null
  const row = await tx.selectFrom('catalog_categories').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!row) throw new InvalidInput([{ path: '/categorySlug', code: 'category_unknown', message: 'no such category' }])
  return row.id
}
