/**
 * Everything the audit log tells of, and of which kinds of record: a closed list, so that pages have words for each. Old
 * rows may hold an action that is told no more.
 */
export const auditActions = {
  'archive.download_requested': ['archive'],
  'archive.downloaded': ['archive'],
  'archive.ready': ['archive'],
  'archive.requested': ['archive'],
  'campaign.archived': ['campaign'],
  'campaign.changed': ['campaign'],
  'campaign.closed': ['campaign'],
  'campaign.created': ['campaign'],
  'contact.changed': ['contact'],
  'contact.erased': ['contact'],
  'contact.kept_apart': ['contact'],
  'contact.merged': ['contact'],
  'contact.unmerged': ['contact'],
  'donation.cancelled': ['donation'],
  'donation.created': ['donation'],
  'donation.receipted': ['donation'],
  'donation.received': ['donation'],
  'export.cut': ['export'],
  'export.finished': ['export'],
  'export.requested': ['export'],
  'export.started': ['export'],
  'invitation.resent': ['member'],
  'invitation.revoked': ['member'],
  'item.archived': ['catalog_item'],
  'item.changed': ['catalog_item'],
  'item.created': ['catalog_item'],
  'items.imported': ['import'],
  'media.changed': ['media_asset'],
  'media.deleted': ['media_asset'],
  'media.ready': ['media_asset'],
  'media.rejected': ['media_asset'],
  'media.upload_started': ['media_asset'],
  'member.invited': ['member'],
  'member.joined': ['member'],
  'member.left': ['member'],
  'member.removed': ['member'],
  'member.role_changed': ['member'],
  'order.cancelled': ['order'],
  'order.confirmed': ['order'],
  'order.fulfilled': ['order'],
  'order.placed': ['order'],
  'pledge.cancelled': ['pledge'],
  'pledge.created': ['pledge'],
  'pledge.fulfilled': ['pledge'],
  'pledge.partly_fulfilled': ['pledge'],
  'pledge.payment_reversed': ['pledge'],
  'pledge.reminders_changed': ['pledge'],
  'pledge.rescheduled': ['pledge'],
  'pledge.written_off': ['pledge'],
  'receipt.issued': ['receipt'],
  'receipt.voided': ['receipt'],
  'saved_filter.created': ['saved_filter'],
  'saved_filter.removed': ['saved_filter'],
  'status_link.revoked': ['order', 'donation', 'pledge'],
  'storefront.changed': ['storefront'],
  'storefront.published': ['storefront'],
  'storefront.unpublished': ['storefront'],
  'tenant.assistant_resumed': ['tenant'],
  'tenant.assistant_stopped': ['tenant'],
  'tenant.changed': ['tenant'],
  'tenant.created': ['tenant'],
  'tenant.deletion_requested': ['tenant'],
  'tenant.deletion_withdrawn': ['tenant'],
  'tenant.licence_recorded': ['tenant'],
  'tenant.licence_withdrawn': ['tenant'],
  'tenant.limits_changed': ['tenant'],
  'tenant.plan_changed': ['tenant'],
  'tenant.reactivated': ['tenant'],
  'tenant.renamed': ['tenant'],
  'tenant.suspended': ['tenant'],
  'tenant.suspension_changed': ['tenant'],
  'tenant.verification_refused': ['tenant'],
  'tenant.verified': ['tenant'],
  'tenant.view_ended': ['tenant'],
  'tenant.view_started': ['tenant'],
  'tracked_link.archived': ['tracked_link'],
  'tracked_link.created': ['tracked_link'],
  'user.account_confirmed': ['user'],
  'user.locked_out': ['user'],
  'user.password_changed': ['user'],
  'user.password_reset': ['user'],
  'user.recovery_code_used': ['user'],
  'user.recovery_codes_replaced': ['user'],
  'user.session_ended': ['user'],
  'user.sign_in_failed': ['user'],
  'user.signed_in': ['user'],
  'user.signed_out': ['user'],
  'user.signed_out_everywhere': ['user'],
  'user.token_reused': ['user'],
  'user.totp_disabled': ['user'],
  'user.totp_enabled': ['user'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export type AuditAction = keyof typeof auditActions

export type AuditEntityType = (typeof auditActions)[AuditAction][number]

export const auditActionNames = Object.keys(auditActions) as AuditAction[]

/** What actions have in common before the point: `order` of `order.placed`. */
export const auditFamilies = [...new Set(auditActionNames.map(familyOf))]

export const auditEntityTypes = [...new Set(Object.values(auditActions).flat())] as AuditEntityType[]

/** The actions of a name that is one of them, or a family. */
export function actionsNamed(name: string): AuditAction[] {
  return auditActionNames.filter(action => action === name || familyOf(action) === name)
}

/** The actions that are told of a kind of record. */
export function actionsOn(type: string): AuditAction[] {
  return auditActionNames.filter(action => (auditActions[action] as readonly string[]).includes(type))
}

function familyOf(action: string): string {
  return action.split('.')[0]!
}
