import { decimalsOf } from './currencies.ts'

/** Money as it travels: a decimal string with exactly the currency's decimals, and the ISO 4217 code. */
export type Money = { amount: string; currency: string }

/** Why an amount cannot be taken as money. */
export type MoneyProblem = 'currency_unknown' | 'amount_malformed' | 'too_many_decimals' | 'amount_too_large'

/** `numeric(12,3)`: nine digits before the point. */
const largestWhole = 999_999_999n

/**
 * The integer minor units (1.250 KWD = 1250n). Refuses more decimals than the currency has, never rounds;
 * fewer are accepted (`1.25` KWD is 1.250).
 */
export function toMinor(money: Money): bigint {
  const problem = moneyProblem(money)
  if (problem) throw new RangeError(`${problem}: not an amount of ${money.currency}`)
  return scale(money.amount, decimalsOf(money.currency)!)
}

/** The first thing wrong with an amount, or undefined. */
export function moneyProblem(money: Money): MoneyProblem | undefined {
  const decimals = decimalsOf(money.currency)
  if (decimals === undefined) return 'currency_unknown'
  const match = /^(\d{1,12})(?:\.(\d{1,12}))?$/.exec(money.amount)
  if (!match) return 'amount_malformed'
  if ((match[2] ?? '').length > decimals) return 'too_many_decimals'
  return BigInt(match[1]!) > largestWhole ? 'amount_too_large' : undefined
}

/** Minor units back to money: 1250n KWD is `1.250`. */
export function fromMinor(minor: bigint, currency: string): Money {
  const decimals = decimalsOf(currency)!
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : ''
  return { amount: `${minor < 0n ? '-' : ''}${whole}${fraction}`, currency }
}

/** A `numeric(12,3)` column to minor units; the column's spare decimals are zeros. */
export function minorFromColumn(value: string, currency: string): bigint {
  const decimals = decimalsOf(currency)!
  const [whole, fraction = ''] = value.split('.')
  return scale(`${whole}.${fraction.slice(0, decimals) || '0'}`, decimals)
}

/** A `numeric(12,3)` column to money. */
export function moneyFromColumn(value: string, currency: string): Money {
  return fromMinor(minorFromColumn(value, currency), currency)
}

function scale(amount: string, decimals: number): bigint {
  const [whole, fraction = ''] = amount.split('.')
  return BigInt(whole! + fraction.slice(0, decimals).padEnd(decimals, '0'))
}
