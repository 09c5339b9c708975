import { Problem } from '../../../api/problem.ts'
import type { Locale } from '../../../lib/locale.ts'

type Sentence = 'credentials' | 'code' | 'limited' | 'limitedSoon' | 'away' | 'offline' | 'input' | 'unexpected'
export type AuthProblem = { sentence: Sentence; values: { when: string; id: string } }

/** Which sentence of `auth.problem` says a refusal in plain words. */
export function authProblem(problem: unknown, locale: Locale): AuthProblem {
  if (!(problem instanceof Problem)) return { sentence: 'unexpected', values: { when: '', id: '-' } }
  const when = problem.retryAfter === undefined ? '' : waitingTime(problem.retryAfter, locale)
  return { sentence: sentenceOf(problem), values: { when, id: problem.requestId ?? String(problem.status) } }
}

function sentenceOf({ status, code, retryAfter }: Problem): Sentence {
  if (status === 0) return 'offline'
  if (status === 401) return 'credentials'
  if (code === 'code_invalid') return 'code'
  if (status === 429) return retryAfter === undefined ? 'limitedSoon' : 'limited'
  if ([502, 503, 504].includes(status)) return 'away'
  return status === 400 ? 'input' : 'unexpected'
}

/** "in 40 seconds", "in 3 minutes": rounded up, so that nobody is told to come too early. */
function waitingTime(seconds: number, locale: Locale): string {
  const words = new Intl.RelativeTimeFormat(locale === 'ar' ? 'ar-KW-u-nu-latn' : 'en-GB')
  if (seconds < 90) return words.format(Math.max(1, seconds), 'second')
  return seconds < 5400
    ? words.format(Math.ceil(seconds / 60), 'minute')
    : words.format(Math.ceil(seconds / 3600), 'hour')
}

export type FieldSentence = 'email' | 'password' | 'name' | 'code' | 'passwordShort' | 'passwordTrivial' | 'other'
export type FieldErrors = Partial<Record<'email' | 'password' | 'name' | 'code', FieldSentence>>

/** What the API says of single fields, by field. */
export function fieldErrors(problem: unknown): FieldErrors {
  if (!(problem instanceof Problem)) return {}
  const found: FieldErrors = {}
  for (const { path, code } of problem.errors) {
    const field = path.slice(1)
    if (!isField(field) || found[field]) continue
    const ofPassword = {
      too_short: 'passwordShort',
      password_too_short: 'passwordShort',
      password_trivial: 'passwordTrivial',
    } as const
    found[field] = ofPassword[code as keyof typeof ofPassword] ?? (field === 'password' ? 'other' : field)
  }
  return found
}

/** What can be seen without asking the API. */
export function emptyFields(values: Record<string, string>): FieldErrors {
  const errors: FieldErrors = {}
  for (const [field, value] of Object.entries(values)) {
    const good = field === 'email' ? /^\S+@\S+\.\S+$/.test(value.trim()) : value.trim() !== ''
    if (isField(field) && !good) errors[field] = field
  }
  return errors
}

function isField(name: string): name is keyof FieldErrors {
  return name === 'email' || name === 'password' || name === 'name' || name === 'code'
}
