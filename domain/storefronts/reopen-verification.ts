import type { TenantTx } from '#platform/db/tenancy.ts'
import { missingParts } from './publication.ts'
import type { StorefrontContent } from './storefront-content.ts'

/**
 * What was verified of a merchant and then changed is verified no more: it waits for a super admin once it is whole, and
 * for the team until then.
 */
export async function reopenVerification(tx: TenantTx, content: StorefrontContent): Promise<void> {
  const { country, kind } = await tx.selectFrom('tenants').select(['country', 'kind']).executeTakeFirstOrThrow()
  const missing = missingParts({ country, kind: kind as 'shop' | 'charity' | 'both', content })
  await tx
    .updateTable('tenants')
    .set({ verification_state: missing.length === 0 ? 'pending' : 'none', verification_changed_at: new Date() })
    .execute()
}
