import { changeRole } from '#domain/members/change-role.ts'
import { invitationKey, invitationToken } from '#domain/members/invitation-token.ts'
import { inviteMember } from '#domain/members/invite-member.ts'
import { removeMember } from '#domain/members/remove-member.ts'
import type { NewInvitation } from '#domain/members/store-invitation.ts'
import type { Role } from '#platform/db/access.ts'
import { testMasterKey } from '#test/database.ts'
import type { TestTenant } from '#test/tenants.ts'
import type { TestWorld } from '#test/world.ts'

export const testInvitationKey = invitationKey(Buffer.from(testMasterKey(), 'base64'))

/** The verbs of the team as one of a tenant's people calls them. */
export function teamOf({ within, sql }: TestWorld, tenant: TestTenant) {
  const idOf = async (role: Role) => {
    const { userId } = tenant.people[role]
    const found = await sql('select id from tenant_members where tenant_id = $1 and user_id = $2', [tenant.id, userId])
    return String(found[0]!.id)
  }
  return {
    idOf,
    invite: async (input: Partial<NewInvitation>, by: Role = 'owner') => {
      const inviterId = await idOf(by)
      const invitation = { email: 'maha@example.test', role: 'staff' as const, ...input }
      const row = await within(tenant, tx => inviteMember(tx, inviterId, invitation, testInvitationKey), by)
      return { ...row, token: invitationToken(testInvitationKey, row.invite_seed!) }
    },
    changeRole: async (by: Role, of: Role, to: Role) => {
      const [acting, id] = await Promise.all([idOf(by), idOf(of)])
      return within(tenant, tx => changeRole(tx, acting, id, to), by)
    },
    remove: async (by: Role, whom: Role) => {
      const [acting, id] = await Promise.all([idOf(by), idOf(whom)])
      return within(tenant, tx => removeMember(tx, acting, id), by)
    },
  }
}
