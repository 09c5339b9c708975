import { formatMoney, type Reader } from '../format.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** `0 B`, `12 kB`, `1.5 GB`: as much as one wants to know of a store's size. */
export function formatStorage(bytes: number, { locale }: Reader): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const tag = locale === 'ar' ? 'ar-KW-u-nu-latn' : 'en-GB'
  const style = { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(tag, style).format(bytes / 1024 ** step)
}

/** What models cost, in whole cents; less than one is not told as nothing. */
export function formatModelCost({ amount, currency }: { amount: string; currency: string }, reader: Reader): string {
  const cost = Number(amount)
  if (cost > 0 && cost < 0.01) return `< ${formatMoney({ amount: '0.01', currency }, reader)}`
  return formatMoney({ amount: cost.toFixed(2), currency }, reader)
}
