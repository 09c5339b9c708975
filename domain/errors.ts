/** Every refusal a domain verb can give: a stable code that says a fact, and its sentence. Documented in docs/errors.md. */
export const domainErrors = {
  address_required: 'A delivery needs an address.',
  amount_out_of_range: 'The amount is smaller or larger than what is taken here.',
  archive_in_progress: 'Another archive of this tenant is being made at this moment.',
  archive_not_found: 'There is no such archive, or its time is over.',
  below_minimum: 'The order comes to less than what the store delivers from.',
  campaign_closed: 'The campaign takes no gifts today.',
  campaign_not_available: 'The campaign is not open to gifts.',
  campaign_not_found: 'There is no such campaign.',
  campaign_slug_taken: 'Another campaign has this slug.',
  campaign_takes_no_pledges: 'The campaign takes gifts, but no pledges.',
  challenge_ended: 'This sign-in is over; begin again.',
  code_invalid: 'The code is wrong, used or expired, or was sent for another password.',
  contact_erased: 'The contact’s personal data has been erased.',
  contact_merge_impossible: 'These contacts cannot be merged: they are one already, or one of them was erased.',
  contact_needed: 'A phone number or an e-mail address is needed.',
  contact_not_found: 'There is no such contact.',
  currency_fixed: 'The currency stays once there is an item, a campaign, an order or a gift.',
  currency_mismatch: 'The amount is in another currency than the store’s.',
  deletion_due: 'The time to keep this tenant is over; it is being deleted.',
  dead_job_not_found: 'There is no such dead job, or it was put back already.',
  delivery_not_offered: 'The store does not offer this way of delivery.',
  donation_not_found: 'There is no such donation.',
  donations_not_offered: 'The store does not take donations.',
  download_not_found: 'There is no such download, or it was used.',
  email_not_verified: 'The e-mail address has to be confirmed first.',
  export_in_progress: 'Another export of this tenant is being written at this moment.',
  idempotency_in_progress: 'The same request is being carried out at this moment.',
  idempotency_key_reused: 'The idempotency key was used for another request.',
  import_refused: 'The file has lines that cannot be imported; nothing was stored.',
  invalid_credentials: 'The e-mail address or the password is wrong.',
  invitation_for_another: 'The invitation is for another address than the signed-in person’s.',
  invitation_not_found: 'There is no such invitation, or it was used, revoked or has expired.',
  invitation_sent_recently: 'The invitation was sent less than a minute ago.',
  invitation_sent_too_often: 'The invitation was sent as often as is allowed in a day.',
  item_not_available: 'An item is not for sale.',
  item_not_found: 'There is no such item.',
  item_slug_taken: 'Another item has this slug.',
  kind_in_use: 'Something is still open that the wanted kind of tenant does not have.',
  last_owner: 'A tenant keeps one owner at least.',
  licence_missing: 'No licence to collect gifts is recorded, or it has expired.',
  limit_reached: 'The plan’s limit is reached; more needs another plan or something less.',
  link_not_found: 'There is no such link.',
  media_not_found: 'There is no such file.',
  media_size_differs: 'The file has another length than was stated.',
  media_too_large: 'The file is larger than allowed.',
  media_type_refused: 'Files of this type are not taken here.',
  member_exists: 'The person is on the team already.',
  member_is_oneself: 'Nobody removes themselves; they leave.',
  member_not_found: 'There is no such member.',
  merchant_incomplete: 'Name, registration or licence number, contact and terms must be given first.',
  mfa_required: 'A second factor must have been shown in this session within the last twelve hours.',
  not_allowed: 'The role in this tenant does not allow this.',
  order_not_found: 'There is no such order.',
  orders_not_offered: 'The store does not take orders.',
  out_of_stock: 'An item has fewer units left than were ordered.',
  password_wrong: 'The current password is wrong.',
  pledge_dates_unclear: 'A pledge has either one date or a schedule.',
  pledge_moved_too_often: 'The date was moved as often as the pledger may.',
  pledge_not_found: 'There is no such pledge.',
  pledge_not_open: 'Nothing is expected of this pledge any more.',
  pledge_overpaid: 'The amount is more than is outstanding.',
  pledges_not_offered: 'The store does not take pledges.',
  possible_duplicate: 'A gift of this amount by this person was entered within the last week.',
  price_changed: 'The total differs from the expected one.',
  receipt_not_found: 'There is no such receipt.',
  receipt_voided: 'The receipt has been voided already.',
  recovery_codes_not_offered: 'This way of signing in has no recovery codes.',
  renamed_too_often: 'The address was changed as often as is allowed.',
  saved_filter_name_taken: 'Another of your saved filters of this list has this name.',
  saved_filter_not_found: 'There is no such saved filter.',
  session_ended: 'The session has ended; sign in again.',
  session_not_found: 'There is no such session.',
  sign_in_busy: 'Too many passwords are being checked at this moment.',
  slug_look_alike: 'This slug could be taken for another one.',
  slug_reserved: 'This slug is reserved.',
  slug_taken: 'This slug is taken.',
  status_change_not_allowed: 'It cannot move from its status to the wanted one.',
  status_link_invalid: 'This link is not valid.',
  storage_full: 'The store’s files take up all the space it has.',
  storefront_not_published: 'The store is not open to the public yet.',
  tenant_closing: 'This tenant is closed and will be deleted.',
  super_admin_needed: 'This is for those who run the platform.',
  tenant_not_found: 'There is no such tenant.',
  tenant_not_suspended: 'This tenant is not suspended.',
  tenant_suspended: 'This tenant is suspended.',
  tenant_suspended_already: 'This tenant is suspended already, with this effect.',
  too_many_invitations: 'The tenant has sent as many invitations as a day allows.',
  too_many_saved_filters: 'There are as many saved filters as one member can have.',
  too_many_tenants: 'One person can found no more tenants than this.',
  totp_enabled: 'The second factor is on already.',
  totp_not_enabled: 'There is no second factor to do this with.',
  totp_not_started: 'Ask for a key for the authenticator app first.',
  upload_expired: 'The time for this upload is over; ask for a new one.',
  upload_missing: 'Nothing has been uploaded for this file yet.',
  upload_used: 'Something was uploaded here already; an upload works once.',
  verification_not_pending: 'Nothing of this tenant waits to be verified.',
  version_conflict: 'The record was changed by somebody else in the meantime.',
  view_ended: 'This look at the tenant is over, or was at another one.',
} as const

export type DomainErrorCode = keyof typeof domainErrors

export type ErrorParams = Record<string, unknown>

/** A refusal of the business, without any knowledge of HTTP. `params` are for machines and hold no personal data. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: DomainErrorCode
  readonly params: ErrorParams | undefined
  constructor(code: DomainErrorCode, params?: ErrorParams) {
    super(domainErrors[code])
    this.code = code
    this.params = params
  }
}

export type FieldProblem = { path: string; code: string; message: string; params?: ErrorParams }

/** Input that only the domain can judge (a phone number, a date in the tenant's zone): every wrong field at once. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  readonly fields: FieldProblem[]
  constructor(fields: FieldProblem[]) {
    super('The input is invalid.')
    this.fields = fields
  }
}
