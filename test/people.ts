import { addMember } from '#domain/members/add-member.ts'
import { createUser } from '#domain/users/create-user.ts'
import type { Role } from '#platform/db/access.ts'
import { inIdentity } from '#platform/db/identity.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { TenantPlan } from '#test/tenants.ts'
import type { Databases } from '#test/world.ts'

export type TestPerson = { userId: string; email: string; name: string }

export type Team = Record<Role, TestPerson>

export const testPassword = 'a walk by the water 1962'

/** Four confirmed users, named after a tenant. */
export async function makePeople(databases: Databases, plan: TenantPlan): Promise<Team> {
  const people = (['owner', 'admin', 'staff', 'viewer'] as const).map(async role => [
    role,
    await makePerson(databases, plan, role),
  ])
  return Object.fromEntries(await Promise.all(people))
}

/** A confirmed user, such as `owner@rose.test`. */
export async function makePerson(databases: Databases, { slug, name }: TenantPlan, as: string): Promise<TestPerson> {
  const person = { email: `${as}@${slug}.test`, name: `${name.en} ${as}` }
  const created = { ...person, password: testPassword, locale: 'en' } as const
  return { ...person, userId: await inIdentity(databases.identity, tx => createUser(tx, created)) }
}

/** The owner is a member from the founding on; `former` was one and is none any more. */
export async function addMembers(tx: TenantTx, people: Team, former: TestPerson) {
  const joining = (['admin', 'staff', 'viewer'] as const).map(role => ({ role, ...people[role] }))
  for (const { userId, email, name, role } of [...joining, { role: 'staff' as const, ...former }]) {
    await addMember(tx, { userId, email, displayName: name, locale: 'en', role })
  }
  await tx.updateTable('tenant_members').set({ status: 'removed' }).where('user_id', '=', former.userId).execute()
}
