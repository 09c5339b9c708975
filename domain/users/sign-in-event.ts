/** Everything that is written down about how somebody signs in. */
export const signInEventTypes = [
  'signed_in',
  'sign_in_failed',
  'locked_out',
  'signed_out',
  'signed_out_everywhere',
  'session_ended',
  'token_reused',
  'password_changed',
  'password_reset',
  'totp_enabled',
  'totp_disabled',
  'recovery_code_used',
  'recovery_codes_replaced',
  'account_confirmed',
] as const

export type SignInEventType = (typeof signInEventTypes)[number]

/** What its owner would want to hear of at once if it was not them. */
const told = [
  'token_reused',
  'password_changed',
  'password_reset',
  'totp_enabled',
  'totp_disabled',
  'recovery_code_used',
  'recovery_codes_replaced',
] as const satisfies SignInEventType[]

export type ToldEventType = (typeof told)[number]

export function isToldByMail(type: string): type is ToldEventType {
  return (told as readonly string[]).includes(type)
}
