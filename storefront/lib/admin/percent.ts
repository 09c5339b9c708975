import type { Reader } from '../format.ts'

/** `82%`, `٨٢٪`: whole ones, since nobody acts upon a tenth. */
export function formatPercent(share: number, { locale, digits = 'latn' }: Reader): string {
  const tag = `${locale === 'ar' ? 'ar-KW' : 'en-GB'}-u-nu-${digits}`
  return new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}
