import type { Locale } from '#domain/bilingual.ts'
import type { DeliveryAddress } from '#domain/orders/order.ts'
import { addressLabels } from './document-words.ts'

/** An address as a driver reads it: the place, then the way to the door, then what its owner added. */
export function addressLines(address: DeliveryAddress, locale: Locale): string[] {
  const comma = locale === 'ar' ? '، ' : ', '
  const way = (['block', 'street', 'building', 'floor', 'apartment'] as const).flatMap(part => {
    const value = address[part]
    if (!value) return []
    // A street with a name stands for itself; one with a number needs its word.
    return part === 'street' && !/^[\d٠-٩]/.test(value) ? [value] : [`${addressLabels[part][locale]} ${value}`]
  })
  const place = [address.area, address.governorate].filter(Boolean).join(comma)
  return [place, way.join(comma), ...(address.notes ?? '').split(/\r?\n/)].filter(line => line.trim() !== '')
}
