import type { Locale } from '#domain/bilingual.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

export type NewMember = { userId: string; email: string; displayName: string; locale: Locale; role: Role }

/** Makes a person an active member. Harmless when they are one already. */
export async function addMember(tx: TenantTx, input: NewMember): Promise<void> {
  await tx
    .insertInto('tenant_members')
    .values({
      user_id: input.userId,
      email: input.email,
      display_name: input.displayName,
      locale: input.locale,
      role: input.role,
      status: 'active',
    })
    .onConflict(conflict => conflict.columns(['tenant_id', 'user_id']).doNothing())
    .execute()
}
