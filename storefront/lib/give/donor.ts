// What every form of giving knows of the person who gives, and of the amount.
import type { Money } from '../minor-units.ts'
import { type AmountMistake, beyond, isMoney, type Limits, readAmount } from './amount.ts'

export const donorFields = ['tile', 'amount', 'name', 'phone', 'email', 'hideName', 'note'] as const
export type DonorField = (typeof donorFields)[number]
type DonorDraft = Record<DonorField, string>

/** Keys below `give.fields` in the messages. */
export type FieldMessage =
  | AmountMistake
  | 'range'
  | 'name'
  | 'phone'
  | 'email'
  | 'reach'
  | 'tributeName'
  | 'date'
  | 'dateEarly'
  | 'dateLate'
  | 'instalments'
  | 'tooLong'
  | 'other'
export type FieldErrors<Field extends string> = Partial<Record<Field, FieldMessage>>

/** What amounts a form takes: the store's, or the campaign's own. */
export type Giving = Limits & { currency: string; presets: Money[] }

/** The tile that means "another amount". */
export const ownAmount = 'own'

export function emptyDraft<Field extends string>(fields: readonly Field[]): Record<Field, string> {
  return Object.fromEntries(fields.map(field => [field, ''])) as Record<Field, string>
}

/** A form that opens with an amount: on its tile, or written in the field for any other. */
export function beginningWith(amount: string, { presets }: Pick<Giving, 'presets'>) {
  if (!amount) return { tile: '', amount: '' }
  return presets.some(preset => preset.amount === amount) ? { tile: amount, amount: '' } : { tile: ownAmount, amount }
}

export function amountIn({ tile, amount }: DonorDraft, { currency, presets }: Giving): Money | AmountMistake {
  const chosen = presets.find(preset => preset.amount === tile)
  return chosen ?? readAmount(amount, currency)
}

/** The mistakes worth telling before the network is asked; the API judges everything again. */
export function donorMistakes(draft: DonorDraft, giving: Giving): FieldErrors<DonorField> {
  const errors: FieldErrors<DonorField> = {}
  const amount = amountIn(draft, giving)
  const wrong = isMoney(amount) ? beyond(amount, giving) : amount
  if (wrong) errors.amount = wrong
  if (draft.name.trim() === '') errors.name = 'name'
  const [phone, email] = [draft.phone.trim(), draft.email.trim()]
  if (phone && (!/^[+\d٠-٩\s().-]+$/.test(phone) || phone.replace(/[^\d٠-٩]/g, '').length < 7)) errors.phone = 'phone'
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) errors.email = 'email'
  if (!phone && !email) errors.phone = 'reach'
  return errors
}

/** Name, phone and e-mail as the API takes them: what was left empty is absent. */
export function donorOf({ name, phone, email }: DonorDraft) {
  return { name: name.trim(), ...filled({ phone, email }) }
}

export function filled<Field extends string>(texts: Record<Field, string>): Partial<Record<Field, string>> {
  const pairs = Object.entries<string>(texts).map(([field, text]) => [field, text.trim()])
  return Object.fromEntries(pairs.filter(([, text]) => text !== '')) as Partial<Record<Field, string>>
}

/** Refusals that are about one field, told beside it. */
const fieldOfCode: Record<string, [string, FieldMessage]> = {
  amount_out_of_range: ['amount', 'range'],
  contact_needed: ['phone', 'reach'],
}

type Told = { code: string; errors: readonly { path: string; code: string }[] }

/** The API's refusal, by JSON pointer or by its code, as messages beside the fields a person sees. */
export function errorsOf<Field extends string>({ code, errors }: Told, fields: readonly Field[]): FieldErrors<Field> {
  const found: FieldErrors<Field> = {}
  const [named, message] = fieldOfCode[code] ?? []
  const field = fields.find(known => known === named)
  if (field && message) found[field] = message
  for (const { path, code } of errors) {
    const field = fields.find(known => known === fieldAt(path))
    if (field && !found[field]) found[field] = messageFor(field, code)
  }
  return found
}

function fieldAt(path: string): string {
  if (path.startsWith('/amount')) return 'amount'
  if (path === '/tribute/name') return 'tributeName'
  if (path === '/targetDate' || path === '/schedule/firstDate') return 'date'
  return path.split('/').at(-1) ?? ''
}

const messageOfCode: Record<string, FieldMessage> = {
  amount_too_large: 'large',
  amount_too_small: 'small',
  date_not_future: 'dateEarly',
  date_too_far: 'dateLate',
  too_many_decimals: 'decimals',
}

function messageFor(field: string, code: string): FieldMessage {
  const message = messageOfCode[code]
  if (message) return message
  if (field !== 'amount' && /long|max|large/i.test(code)) return 'tooLong'
  const own = ['amount', 'name', 'phone', 'email', 'tributeName', 'date', 'instalments'] as const
  return own.find(name => name === field) ?? 'other'
}
