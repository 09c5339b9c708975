// Amounts as people type them: Arabic digits, either decimal sign, grouped or not; never more decimals than the currency has.
import { fromMinor, type Money, toMinor } from '../minor-units.ts'

/** Keys below `give.fields` in the messages. */
export type AmountMistake = 'amount' | 'decimals' | 'small' | 'large'
export type Limits = { smallest: Money | null; largest: Money | null }

const decimalsByCurrency: Record<string, number> = {
  ...eachWith(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...eachWith(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
}

export function decimalsOfCurrency(currency: string): number {
  return decimalsByCurrency[currency] ?? 2
}

/** The amount a text means, or why it means none. `1,500` is fifteen hundred; what was understood is shown before sending. */
export function readAmount(text: string, currency: string): Money | AmountMistake {
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:\.(\d*))?$/.exec(westernOf(text)) ?? []
  const decimals = decimalsOfCurrency(currency)
  if (whole === '') return 'amount'
  if (fraction.length > decimals) return 'decimals'
  const minor = BigInt(whole + fraction.padEnd(decimals, '0'))
  return minor > 0n ? { amount: fromMinor(minor, decimals), currency } : 'amount'
}

export function isMoney(read: Money | AmountMistake): read is Money {
  return typeof read !== 'string'
}

/** The first limit an amount does not keep; limits of another currency say nothing about it. */
export function beyond(money: Money, { smallest, largest }: Limits): AmountMistake | undefined {
  const minor = toMinor(money.amount)
  if (smallest?.currency === money.currency && minor < toMinor(smallest.amount)) return 'small'
  if (largest?.currency === money.currency && minor > toMinor(largest.amount)) return 'large'
  return undefined
}

/** Western digits and a point, without groups. A comma that groups nothing is left in, so that it is not guessed at. */
function westernOf(text: string): string {
  const western = text
    .replace(/[\s\u00a0٬\u200e\u200f]/g, '')
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replace('٫', '.')
  const whole = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(western) ? western.replaceAll(',', '') : western
  return whole.startsWith('.') ? `0${whole}` : whole
}

function eachWith(decimals: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(' ').map(currency => [currency, decimals]))
}
