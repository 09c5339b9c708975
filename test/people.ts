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
export async function makePeople(databases: Databases, { slug, name }: TenantPlan): Promise<Team> {
  const people = (['owner', 'admin', 'staff', 'viewer'] as const).map(async role => {
    const person = { email: `${role}@${slug}.test`, name: `${name.en} ${role}` }
    const userId = await inIdentity(databases.identity, tx =>
      createUser(tx, { ...person, password: testPassword, locale: 'en' }),
    )
    return [role, { ...person, userId }]
  })
  return Object.fromEntries(await Promise.all(people))
}

/** The owner is a member from the founding on. */
export async function addMembers(tx: TenantTx, people: Team) {
  for (const role of ['admin', 'staff', 'viewer'] as const) {
    const { userId, email, name } = people[role]
    await addMember(tx, { userId, email, displayName: name, locale: 'en', role })
  }
}
