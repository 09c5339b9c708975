import type { TenantTx } from '#platform/db/tenancy.ts'
import type { StorefrontContent } from './storefront-content.ts'

/** Replaces the draft and what the public sees of it at once. */
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
