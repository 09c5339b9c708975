import { findTenant, isCurrencyFixed, listFormerSlugs } from '#domain/tenants/tenant-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { tenantReply } from './schemas/tenant.ts'

/** The tenant of the transaction as its team sees it. */
export async function readTenant(tx: TenantTx) {
  const tenant = await findTenant(tx)
  const [formerSlugs, currencyFixed] = await Promise.all([listFormerSlugs(tx, tenant.slug), isCurrencyFixed(tx)])
  return tenantReply(tenant, { formerSlugs, currencyFixed })
}
