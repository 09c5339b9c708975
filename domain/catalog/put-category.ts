import type { Bilingual } from '#domain/bilingual.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

/** Adds a category, or renames the one that has the slug. */
export async function putCategory(
  tx: TenantTx,
  input: { slug: string; name: Bilingual; position: number },
): Promise<void> {
  const name = JSON.stringify(input.name)
  await tx
    .insertInto('catalog_categories')
    .values({ slug: input.slug, name, position: input.position })
    .onConflict(conflict => conflict.columns(['tenant_id', 'slug']).doUpdateSet({ name, position: input.position }))
    .execute()
}
