// Money arithmetic on decimal strings through bigint minor units; the API always sends exactly the currency's decimals.
export type Money = { amount: string; currency: string }

const decimal = /^-?\d+(\.\d+)?$/

export function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0
}

export function toMinor(amount: string): bigint {
  if (!decimal.test(amount)) throw new TypeError(`not a decimal amount: ${amount}`)
  return BigInt(amount.replace('.', ''))
}

export function fromMinor(minor: bigint, decimals: number): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0')
  const sign = minor < 0n ? '-' : ''
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

export function times(price: Money, quantity: number): Money {
  return { ...price, amount: fromMinor(toMinor(price.amount) * BigInt(quantity), decimalsOf(price.amount)) }
}

/** The sum of amounts in one currency; undefined for an empty list, because nothing has no currency. */
export function sum(amounts: readonly Money[]): Money | undefined {
  const [first] = amounts
  if (!first) return undefined
  if (amounts.some(money => money.currency !== first.currency)) throw new TypeError('amounts in different currencies')
  const decimals = Math.max(...amounts.map(money => decimalsOf(money.amount)))
  const total = amounts.reduce((minor, money) => {
    return minor + toMinor(money.amount) * 10n ** BigInt(decimals - decimalsOf(money.amount))
  }, 0n)
  return { amount: fromMinor(total, decimals), currency: first.currency }
}
