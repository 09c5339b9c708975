import { invitationToken, invitationUrl } from '#domain/members/invitation-token.ts'
import { listRecipients, type MailRecipient } from '#domain/members/member-queries.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { mailTenant } from './mail-subject.ts'
import { envelope, type MailContext, type OutgoingMail } from './outgoing-mail.ts'

type Mail = Pick<OutgoingMail, 'template' | 'values'>

/**
 * The mails of a change of the team, as the member stands now: an invitation that was revoked, accepted or renewed since is
 * not sent, and nobody is told of a role they no longer have.
 */
export async function memberMails(tx: TenantTx, context: MailContext): Promise<OutgoingMail[]> {
  const { event } = context
  const member = await findAddressed(tx, event.subject_id)
  if (event.type === 'member.invited') return invitationMail(context, member)
  if (event.type === 'member.removed') {
    if (member.status !== 'removed') return []
    return [mailTo(context, member, { template: 'member-removed', values: about(context, member.role) })]
  }
  if (member.status !== 'active' || member.role !== (event.data.to ?? event.data.role)) return []
  const told = event.type === 'member.role_changed' ? [roleMail(context, member)] : []
  return member.role === 'owner' ? [...told, ...(await ownerMails(tx, context, member))] : told
}

type Addressed = MailRecipient & {
  role: Role
  status: string
  invite_seed: Buffer | null
  invite_expires_at: Date | null
}

async function findAddressed(tx: TenantTx, id: string): Promise<Addressed> {
  const row = await tx
    .selectFrom('tenant_members')
    .select(['id', 'email', 'display_name', 'locale', 'role', 'status', 'invite_seed', 'invite_expires_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row as Addressed
}

/** The address stands for the name that nobody knows yet. */
function invitationMail(context: MailContext, invited: Addressed): OutgoingMail[] {
  const { invite_seed: seed, invite_expires_at: expiresAt } = invited
  const { now, appOrigin, invitations } = context.input
  if (invited.status !== 'invited' || !seed || !expiresAt || expiresAt <= now) return []
  const link = invitationUrl(appOrigin, invitationToken(invitations, seed))
  const values = { ...about(context, invited.role), link, expiresAt }
  return [mailTo(context, invited, { template: 'invitation', values })]
}

function roleMail(context: MailContext, member: Addressed): OutgoingMail {
  const values = { ...about(context, member.role), teamUrl: teamUrl(context) }
  return mailTo(context, member, { template: 'role-changed', values })
}

/** The other owners learn who can now do what they can. */
async function ownerMails(tx: TenantTx, context: MailContext, added: Addressed): Promise<OutgoingMail[]> {
  const owners = await listRecipients(tx, ['owner'])
  const values = { ...about(context, added.role), person: added.display_name, teamUrl: teamUrl(context) }
  return owners
    .filter(({ id }) => id !== added.id)
    .map(owner => mailTo(context, owner, { template: 'owner-added', values }))
}

function about({ event, storefront, input }: MailContext, role: Role) {
  return { tenant: mailTenant(storefront, input.shopOrigin), person: event.actor_name ?? 'Sadu', role }
}

const teamUrl = ({ input, storefront }: MailContext) => `${input.appOrigin}/${storefront.slug}/team`

function mailTo({ event, storefront }: MailContext, to: MailRecipient, mail: Mail): OutgoingMail {
  return {
    ...envelope(event, storefront, to.locale, { kind: 'member', id: to.id }),
    to: { name: to.display_name, address: to.email },
    ...mail,
  }
}
