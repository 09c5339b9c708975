import type { TenantTx } from '#platform/db/tenancy.ts'
import type { StorefrontContent } from './storefront-content.ts'

/** Replaces the draft and, for a tenant that is published, what the public sees. */
export async function changeStorefront(tx: TenantTx, content: StorefrontContent): Promise<void> {
  const copy = JSON.stringify(content)
  await tx
    .updateTable('storefront_config')
    .set(expression => ({
      draft: copy,
      published: copy,
      version: expression('version', '+', 1),
      updated_at: new Date(),
    }))
    .execute()
}
