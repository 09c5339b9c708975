import { type Static, Type } from 'typebox'
import type { InvitationRow } from '#domain/members/invitation-queries.ts'
import { maskEmail } from '#domain/members/mask-email.ts'
import type { ListedMember } from '#domain/members/member-queries.ts'
import { may, permissionNames, permissionsOf } from '#domain/members/permissions.ts'
import { mayDecideOn } from '#domain/members/team-rights.ts'
import { emailPattern, longestEmail } from '#domain/users/email-address.ts'
import type { Role } from '#platform/db/access.ts'
import { Bilingual, Closed, EntityId, LocaleCode, orNull, RoleCode, Timestamp } from './primitives.ts'

export const Member = Closed({
  id: EntityId('member'),
  name: Type.String(),
  email: orNull(Type.String({ description: 'Told to those who may invite, and to oneself.' })),
  role: RoleCode,
  isSelf: Type.Boolean(),
  joinedAt: Timestamp,
  lastActiveAt: orNull(Type.String({ format: 'date-time', description: 'The latest sign-in or change, where known.' })),
  mayChangeRole: Type.Boolean(),
  mayRemove: Type.Boolean(),
})

export const MemberChange = Closed({ role: RoleCode })

export const RoleReply = Closed({
  role: RoleCode,
  permissions: Type.Array(Type.Enum(permissionNames)),
  mayGive: Type.Boolean({ description: 'Whether the caller may invite somebody to it.' }),
})

export const NewInvitation = Closed({
  email: Type.String({ maxLength: longestEmail, pattern: emailPattern, examples: ['maha@example.test'] }),
  role: RoleCode,
  locale: Type.Optional(Type.Enum(['ar', 'en'], { description: 'Of the mail; the tenant’s own by default.' })),
})

const invitation = {
  id: EntityId('invitation'),
  email: Type.String(),
  role: RoleCode,
  locale: LocaleCode,
  state: Type.Enum(['pending', 'expired']),
  invitedBy: orNull(Type.String()),
  sentAt: Timestamp,
  expiresAt: Timestamp,
  mayManage: Type.Boolean({ description: 'Whether the caller may send it again or revoke it.' }),
}

export const Invitation = Closed(invitation)

export const SentInvitation = Closed({
  ...invitation,
  link: orNull(
    Type.String({ description: 'What the mail leads to; told this once, null when the request was a repeated one.' }),
  ),
})

/** What whoever has the link may know before they sign in. */
export const InvitationPreview = Closed({
  tenant: Closed({ slug: Type.String(), name: Bilingual }),
  role: RoleCode,
  email: Type.String({ description: 'Masked', examples: ['m•••@example.test'] }),
  invitedBy: orNull(Type.String()),
  state: Type.Literal('pending'),
  expiresAt: Timestamp,
})

export const Joined = Closed({ slug: Type.String(), role: RoleCode })

type Caller = { id: string; role: Role }

export function memberReply(row: ListedMember, caller: Caller): Static<typeof Member> {
  const isSelf = row.id === caller.id
  const decides = mayDecideOn(caller.role, row.role)
  return {
    id: row.id,
    name: row.display_name,
    email: isSelf || may(caller.role, 'members.invite') ? row.email : null,
    role: row.role,
    isSelf,
    joinedAt: (row.joined_at ?? row.created_at).toISOString(),
    lastActiveAt: row.last_active_at?.toISOString() ?? null,
    mayChangeRole: decides && may(caller.role, 'members.change_role'),
    mayRemove: decides && !isSelf && may(caller.role, 'members.remove'),
  }
}

export function invitationReply(row: InvitationRow, caller: Caller): Static<typeof Invitation> {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    locale: row.locale,
    state: row.is_expired ? 'expired' : 'pending',
    invitedBy: row.inviter,
    sentAt: row.invite_sent_at.toISOString(),
    expiresAt: row.invite_expires_at.toISOString(),
    mayManage: mayDecideOn(caller.role, row.role),
  }
}

export function previewReply(row: InvitationRow, slug: string): Static<typeof InvitationPreview> {
  return {
    tenant: { slug, name: row.tenant_name },
    role: row.role,
    email: maskEmail(row.email),
    invitedBy: row.inviter,
    state: 'pending',
    expiresAt: row.invite_expires_at.toISOString(),
  }
}

export function rolesReply(caller: Caller): Static<typeof RoleReply>[] {
  const roles: Role[] = ['owner', 'admin', 'staff', 'viewer']
  return roles.map(role => ({
    role,
    permissions: permissionsOf(role),
    mayGive: may(caller.role, 'members.invite') && mayDecideOn(caller.role, role),
  }))
}
