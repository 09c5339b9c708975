import { decimalsOfCurrency, isMoney, readAmount } from '../give/amount.ts'
import { fromMinor, type Money } from '../minor-units.ts'

/** An amount as a person types it; undefined where nothing is typed, `amount` where it is none. Nothing is an amount too. */
export function readMoney(text: FormDataEntryValue | null | undefined, currency: string): Money | 'amount' | undefined {
  const typed = typeof text === 'string' ? text.trim() : ''
  if (typed === '') return undefined
  if (/^[0٠۰]+([.٫][0٠۰]*)?$/.test(typed)) return { amount: fromMinor(0n, decimalsOfCurrency(currency)), currency }
  const read = readAmount(typed, currency)
  return isMoney(read) ? read : 'amount'
}
