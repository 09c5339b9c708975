import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import {
  DomainError,
  type DomainErrorCode,
  domainErrors,
  type ErrorParams,
  type FieldProblem,
  InvalidInput,
} from '#domain/errors.ts'
import { CognitoUnavailable } from '#platform/cognito/cognito-errors.ts'
import { DatabaseUnavailable, sqlState } from '#platform/db/database-errors.ts'
import { PdfTooSlow, PressBusy } from '#platform/pdf/press.ts'
import { StorageUnavailable } from '#platform/storage/storage.ts'
import { fieldProblems, type ValidationFailure } from './field-problems.ts'

/** What the edge itself refuses, before or beside the domain. */
export const apiErrors = {
  body_malformed: [400, 'The body is not the JSON it should be.'],
  idempotency_key_missing: [400, 'This request needs an Idempotency-Key of 8 to 255 characters.'],
  internal_error: [500, 'Something went wrong on our side.'],
  invalid_input: [400, 'The input is invalid.'],
  origin_refused: [403, 'This origin may not do this.'],
  payload_too_large: [413, 'The body is too large.'],
  proof_required: [
    428,
    'So much is coming in that each form has to prove its effort; solve the challenge and send it again.',
  ],
  rate_limited: [429, 'Too many requests; try again later.'],
  route_not_found: [404, 'There is no such address.'],
  submission_refused: [422, 'This could not be taken.'],
  submitted_too_fast: [429, 'The form was sent sooner than a person can fill it in; send it again in a moment.'],
  token_expired: [401, 'The access token has expired.'],
  token_invalid: [401, 'The access token is not valid.'],
  token_missing: [401, 'This request needs an access token.'],
  unavailable: [503, 'A part this depends on is away; try again shortly.'],
  unsupported_media_type: [415, 'The body must be application/json.'],
} as const

export type ApiErrorCode = keyof typeof apiErrors

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ApiErrorCode
  readonly params: ErrorParams | undefined
  readonly retryAfterSeconds: number | undefined
  constructor(code: ApiErrorCode, options: { params?: ErrorParams; retryAfterSeconds?: number } = {}) {
    super(apiErrors[code][1])
    this.code = code
    this.params = options.params
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** The one place that knows both a refusal of the domain and its HTTP status. */
export const statusOf: Record<DomainErrorCode, number> = {
  address_required: 422,
  amount_out_of_range: 422,
  archive_in_progress: 409,
  archive_not_found: 404,
  below_minimum: 422,
  campaign_closed: 422,
  campaign_not_available: 422,
  campaign_not_found: 404,
  campaign_slug_taken: 409,
  campaign_takes_no_pledges: 422,
  challenge_ended: 401,
  code_invalid: 422,
  contact_erased: 409,
  contact_merge_impossible: 409,
  contact_needed: 422,
  contact_not_found: 404,
  currency_fixed: 409,
  currency_mismatch: 422,
  deletion_due: 409,
  dead_job_not_found: 404,
  delivery_not_offered: 422,
  donation_not_found: 404,
  donations_not_offered: 422,
  download_not_found: 404,
  email_not_verified: 403,
  export_in_progress: 409,
  idempotency_in_progress: 409,
  idempotency_key_reused: 422,
  import_refused: 422,
  invalid_credentials: 401,
  invitation_for_another: 409,
  invitation_not_found: 404,
  invitation_sent_recently: 409,
  invitation_sent_too_often: 409,
  item_not_available: 422,
  item_not_found: 404,
  item_slug_taken: 409,
  kind_in_use: 409,
  last_owner: 409,
  licence_missing: 422,
  limit_reached: 422,
  link_not_found: 404,
  media_not_found: 404,
  media_size_differs: 422,
  media_too_large: 413,
  media_type_refused: 415,
  member_exists: 409,
  member_is_oneself: 409,
  member_not_found: 404,
  merchant_incomplete: 422,
  mfa_required: 403,
  not_allowed: 403,
  order_not_found: 404,
  orders_not_offered: 422,
  out_of_stock: 422,
  password_wrong: 422,
  pledge_dates_unclear: 422,
  pledge_moved_too_often: 409,
  pledge_not_found: 404,
  pledge_not_open: 409,
  pledge_overpaid: 422,
  pledges_not_offered: 422,
  possible_duplicate: 409,
  price_changed: 422,
  receipt_not_found: 404,
  receipt_voided: 409,
  recovery_codes_not_offered: 422,
  renamed_too_often: 409,
  saved_filter_name_taken: 409,
  saved_filter_not_found: 404,
  session_ended: 401,
  session_not_found: 404,
  sign_in_busy: 503,
  slug_look_alike: 422,
  slug_reserved: 422,
  slug_taken: 409,
  status_change_not_allowed: 409,
  status_link_invalid: 404,
  storage_full: 422,
  storefront_not_published: 422,
  tenant_closing: 403,
  super_admin_needed: 403,
  tenant_not_found: 404,
  tenant_not_suspended: 409,
  tenant_suspended: 403,
  tenant_suspended_already: 409,
  too_many_invitations: 422,
  too_many_saved_filters: 422,
  too_many_tenants: 422,
  totp_enabled: 409,
  totp_not_enabled: 409,
  totp_not_started: 409,
  upload_expired: 409,
  upload_missing: 409,
  upload_used: 409,
  verification_not_pending: 409,
  version_conflict: 409,
  view_ended: 401,
}

type Problem = {
  status: number
  code: DomainErrorCode | ApiErrorCode
  detail: string
  params?: ErrorParams
  errors?: FieldProblem[]
  retryAfterSeconds?: number
}

/** 401s of requests that carried no access token: there was none to be invalid (RFC 6750, 3.1). */
const withoutToken = new Set<string>(['token_missing', 'invalid_credentials', 'challenge_ended'])

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error)
  const { status, code, detail, params, errors, retryAfterSeconds } = problem
  if (status >= 500) request.log.error({ err: error, code }, 'request failed')
  if (retryAfterSeconds) reply.header('retry-after', retryAfterSeconds)
  if (status === 401)
    reply.header('www-authenticate', withoutToken.has(code) ? 'Bearer' : 'Bearer error="invalid_token"')
  const title = code in domainErrors ? domainErrors[code as DomainErrorCode] : apiErrors[code as ApiErrorCode][1]
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({ type: `urn:sadu:error:${code}`, title, status, code, detail, requestId: request.id, params, errors })
}

/** A part the API depends on is away, or too busy. */
const outages = [CognitoUnavailable, DatabaseUnavailable, PdfTooSlow, PressBusy, StorageUnavailable]

function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return domainProblem(error)
  if (error instanceof InvalidInput) return { ...known('invalid_input'), errors: error.fields }
  if (error instanceof ApiError) {
    return { ...known(error.code), params: error.params, retryAfterSeconds: error.retryAfterSeconds }
  }
  if (outages.some(outage => error instanceof outage)) return { ...known('unavailable'), retryAfterSeconds: 2 }
  return fastifyProblem(error as FastifyError) ?? databaseProblem(error) ?? known('internal_error')
}

function known(code: ApiErrorCode): Problem {
  const [status, detail] = apiErrors[code]
  return { status, code, detail }
}

/** Refusals that a second try soon after may not meet. */
const passingRefusals = new Set<DomainErrorCode>(['idempotency_in_progress', 'sign_in_busy'])

function domainProblem(error: DomainError): Problem {
  const retryAfterSeconds = passingRefusals.has(error.code) ? 1 : undefined
  return {
    status: statusOf[error.code],
    code: error.code,
    detail: error.message,
    params: error.params,
    retryAfterSeconds,
  }
}

function fastifyProblem(error: FastifyError & { validation?: ValidationFailure[] }): Problem | undefined {
  if (error.validation) return { ...known('invalid_input'), errors: fieldProblems(error.validation) }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return known('payload_too_large')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return known('unsupported_media_type')
  if (error.statusCode === 404) return known('route_not_found')
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return known('body_malformed')
  return undefined
}

/** SQLSTATEs that say "not now" rather than "a fault of ours": lock and statement timeouts, deadlock, shutdown. */
const passing = new Set(['55P03', '57014', '40P01', '40001', '25P04', '53200', '53300'])

function databaseProblem(error: unknown): Problem | undefined {
  const state = sqlState(error)
  return state && passing.has(state) ? { ...known('unavailable'), retryAfterSeconds: 1 } : undefined
}
