import { Problem } from '../../../api/problem.ts'

const fields = ['email', 'name', 'code', 'password', 'currentPassword', 'newPassword'] as const
export type AuthField = (typeof fields)[number]

/** Where the code that a form asks for is to be found: each has its own words for a missing and for a wrong one. */
export type CodeFrom = 'signUpMail' | 'mail' | 'app' | 'recovery'

const sentencesOfCode = {
  signUpMail: { missing: 'code', wrong: undefined },
  mail: { missing: 'code', wrong: 'codeMailWrong' },
  app: { missing: 'codeApp', wrong: 'codeAppWrong' },
  recovery: { missing: 'codeRecovery', wrong: 'codeRecoveryWrong' },
} as const

const sentencesOfPassword = {
  too_short: 'passwordShort',
  password_too_short: 'passwordShort',
  too_long: 'passwordLong',
  password_trivial: 'passwordTrivial',
  password_breached: 'passwordBreached',
} as const

export type FieldSentence =
  | 'email'
  | 'name'
  | 'code'
  | 'codeApp'
  | 'codeRecovery'
  | 'codeMailWrong'
  | 'codeAppWrong'
  | 'codeRecoveryWrong'
  | 'password'
  | 'passwordWrong'
  | 'other'
  | (typeof sentencesOfPassword)[keyof typeof sentencesOfPassword]
export type FieldErrors = Partial<Record<AuthField, FieldSentence>>

type Form = { codeFrom?: CodeFrom; asked?: readonly string[] }

/** What the API says of single fields, by field. */
export function fieldErrors(problem: unknown, { codeFrom = 'signUpMail', asked = [] }: Form = {}): FieldErrors {
  if (!(problem instanceof Problem)) return {}
  if (problem.code === 'password_wrong')
    return { [asked.includes('currentPassword') ? 'currentPassword' : 'password']: 'passwordWrong' }
  const { missing, wrong } = sentencesOfCode[codeFrom]
  if (problem.code === 'code_invalid') return wrong ? { code: wrong } : {}
  const found: FieldErrors = {}
  for (const { path, code } of problem.errors) {
    const field = path.slice(1)
    if (!isField(field) || found[field]) continue
    found[field] = field === 'code' ? (wrong ?? missing) : sentenceOf(field, code)
  }
  return found
}

function sentenceOf(field: AuthField, code: string): FieldSentence {
  if (field === 'email' || field === 'name') return field
  return sentencesOfPassword[code as keyof typeof sentencesOfPassword] ?? 'other'
}

/** What can be seen without asking the API. */
export function emptyFields(values: Record<string, string>, { codeFrom = 'signUpMail' }: Form = {}): FieldErrors {
  const errors: FieldErrors = {}
  for (const [field, value] of Object.entries(values)) {
    const good = field === 'email' ? /^\S+@\S+\.\S+$/.test(value.trim()) : value.trim() !== ''
    if (isField(field) && !good) errors[field] = missingSentence(field, codeFrom)
  }
  return errors
}

function missingSentence(field: AuthField, codeFrom: CodeFrom): FieldSentence {
  if (field === 'code') return sentencesOfCode[codeFrom].missing
  return field === 'email' || field === 'name' ? field : 'password'
}

function isField(name: string): name is AuthField {
  return (fields as readonly string[]).includes(name)
}
