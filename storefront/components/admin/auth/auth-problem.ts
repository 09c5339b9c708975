import { Problem } from '../../../api/problem.ts'
import type { Locale } from '../../../lib/locale.ts'

const sentenceOfCode = {
  invalid_credentials: 'credentials',
  code_invalid: 'code',
  challenge_ended: 'challenge',
  session_ended: 'signedOut',
  token_missing: 'signedOut',
  token_expired: 'signedOut',
  token_invalid: 'signedOut',
  sign_in_busy: 'busy',
  mfa_required: 'mfa',
  origin_refused: 'origin',
  totp_enabled: 'totpEnabled',
  totp_not_enabled: 'totpNotEnabled',
  totp_not_started: 'totpNotStarted',
  recovery_codes_not_offered: 'noRecoveryCodes',
} as const
type Sentence =
  | (typeof sentenceOfCode)[keyof typeof sentenceOfCode]
  | 'limited'
  | 'limitedSoon'
  | 'away'
  | 'offline'
  | 'input'
  | 'unexpected'
export type AuthProblem = { sentence: Sentence; values: { when: string; id: string }; retryAfter?: number }

/** Which sentence of `auth.problem` says a refusal in plain words. */
export function authProblem(problem: unknown, locale: Locale): AuthProblem {
  if (!(problem instanceof Problem)) return { sentence: 'unexpected', values: { when: '', id: '-' } }
  const { retryAfter } = problem
  const when = retryAfter === undefined ? '' : waitingTime(retryAfter, locale)
  return {
    sentence: sentenceOf(problem),
    values: { when, id: problem.requestId ?? String(problem.status) },
    retryAfter,
  }
}

function sentenceOf({ status, code, retryAfter }: Problem): Sentence {
  if (status === 0) return 'offline'
  if (code in sentenceOfCode) return sentenceOfCode[code as keyof typeof sentenceOfCode]
  if (status === 401) return 'credentials'
  if (status === 429) return retryAfter === undefined ? 'limitedSoon' : 'limited'
  if ([502, 503, 504].includes(status)) return 'away'
  return status === 400 ? 'input' : 'unexpected'
}

/** "in 40 seconds", "in 3 minutes": rounded up, so that nobody is told to come too early. */
export function waitingTime(seconds: number, locale: Locale): string {
  const words = new Intl.RelativeTimeFormat(locale === 'ar' ? 'ar-KW-u-nu-latn' : 'en-GB')
  if (seconds < 90) return words.format(Math.max(1, seconds), 'second')
  return seconds < 5400
    ? words.format(Math.ceil(seconds / 60), 'minute')
    : words.format(Math.ceil(seconds / 3600), 'hour')
}
