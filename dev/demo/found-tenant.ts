import { addMember } from '#domain/members/add-member.ts'
import { createTenant } from '#domain/tenants/create-tenant.ts'
import { createUser } from '#domain/users/create-user.ts'
import { resolveTenant } from '#platform/db/access.ts'
import type { Database } from '#platform/db/connection.ts'
import { type IdentityTx, inIdentity } from '#platform/db/identity.ts'
import { type Actor, inTenant } from '#platform/db/tenancy.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { DemoMember, DemoTenant } from './demo-tenant.ts'
import { findPerson } from './find-person.ts'
import { seedInvitation } from './seed-invitation.ts'
import { storefrontContent } from './storefront-content.ts'

export type SeedParts = {
  databases: { user: Database; identity: Database }
  storage: Storage
  /** Of every demo person. */
  password: string
}

/** The tenant with its people; those who are there already are kept as they are. */
export async function foundTenant({ databases, password }: Omit<SeedParts, 'storage'>, tenant: DemoTenant) {
  const userIds = new Map<string, string>()
  for (const member of tenant.members) {
    userIds.set(member.email, await inIdentity(databases.identity, tx => personOf(tx, member, password)))
  }
  const [owner, ...others] = tenant.members as [DemoMember, ...DemoMember[]]
  const known = await resolveTenant(databases.user, tenant.slug)
  const founder = { userId: userIds.get(owner.email)!, email: owner.email, name: owner.name, locale: owner.locale }
  const tenantId =
    known?.tenant_id ??
    (await inIdentity(databases.identity, tx =>
      createTenant(tx, {
        ...tenant,
        content: storefrontContent(tenant, { logo: null, hero: null }),
        owner: founder,
      }),
    ))
  const actor: Actor = { kind: 'member', userId: founder.userId, name: owner.name }
  await inTenant(databases.user, { tenantId, actor }, async tx => {
    for (const { name, ...member } of others) {
      await addMember(tx, { ...member, displayName: name, userId: userIds.get(member.email)! })
    }
    if (tenant.invited) await seedInvitation(tx, tenant.invited)
  })
  return { tenantId, owner: actor }
}

async function personOf(tx: IdentityTx, { email, name, locale }: DemoMember, password: string): Promise<string> {
  return (await findPerson(tx, email)) ?? createUser(tx, { email, name, locale, password })
}
