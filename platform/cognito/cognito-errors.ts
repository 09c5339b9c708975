/** Why the pool refused, as far as it matters here: its own texts are never repeated, they tell whether somebody exists. */
export type PoolReason =
  /** Wrong password, unknown, disabled or locked out; a token that was revoked or is over. */
  | 'not_authorized'
  /** The password is right, the address has not been confirmed yet. */
  | 'not_confirmed'
  | 'exists'
  | 'code_wrong'
  /** The pool's own rules want another password. */
  | 'password_refused'
  | 'too_many'
  /** It asks for something this product does not do: a text message, a first password set by an administrator. */
  | 'challenge_unknown'
  /** Not in the state this account is in: confirmed already, or nowhere to send a code to. */
  | 'not_possible'

export class PoolRefusal extends Error {
  override readonly name = 'PoolRefusal'
  readonly code: PoolReason
  constructor(reason: PoolReason) {
    super(`the user pool refused: ${reason}`)
    this.code = reason
  }
}

/** The pool does not answer, is too slow, or is not set up as it has to be. */
export class CognitoUnavailable extends Error {
  override readonly name = 'CognitoUnavailable'
}

/** A token that is not what the pool gives out: nothing of it is believed. */
export class PoolTokenInvalid extends Error {
  override readonly name = 'PoolTokenInvalid'
}

const reasons: Record<string, PoolReason> = {
  AliasExistsException: 'exists',
  CodeMismatchException: 'code_wrong',
  EnableSoftwareTokenMFAException: 'code_wrong',
  ExpiredCodeException: 'code_wrong',
  ForbiddenException: 'too_many',
  InvalidParameterException: 'not_possible',
  InvalidPasswordException: 'password_refused',
  LimitExceededException: 'too_many',
  NotAuthorizedException: 'not_authorized',
  PasswordHistoryPolicyViolationException: 'password_refused',
  PasswordResetRequiredException: 'not_authorized',
  RefreshTokenReuseException: 'not_authorized',
  SoftwareTokenMFANotFoundException: 'not_possible',
  TooManyFailedAttemptsException: 'too_many',
  TooManyRequestsException: 'too_many',
  UserNotConfirmedException: 'not_confirmed',
  UserNotFoundException: 'not_authorized',
  UsernameExistsException: 'exists',
}

/** What an error of the library means. Only its name goes on: texts and requests of Cognito hold addresses and secrets. */
export function outcomeOf(error: unknown): PoolRefusal | CognitoUnavailable {
  const name = error instanceof Error ? error.name : 'unknown'
  const reason = Object.hasOwn(reasons, name) ? reasons[name] : undefined
  return reason ? new PoolRefusal(reason) : new CognitoUnavailable(`Cognito said ${name}`)
}
