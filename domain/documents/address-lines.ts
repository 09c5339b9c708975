import type { Locale } from '#domain/bilingual.ts'
import type { DeliveryAddress } from '#domain/orders/order.ts'
import { addressLabels } from './document-words.ts'

/** An address as a driver reads it: the place, then the way to the door, then what its owner added. */
export function addressLines(address: DeliveryAddress, locale: Locale): string[] {
  const way = (['zone', 'block', 'street', 'building', 'floor', 'apartment', 'postalCode'] as const).flatMap(part => {
    const value = address[part]
    if (!value) return []
    // A street with a name stands for itself; one with a number needs its word.
    return part === 'street' && !/^[\d٠-٩]/.test(value) ? [value] : [`${addressLabels[part][locale]} ${value}`]
  })
  const { area, district, city, governorate, emirate } = address
  const place = [area, district, city, governorate, emirate].flatMap(each => each || [])
  return [listed(place), listed(way), ...(address.notes ?? '').split(/\r?\n/)].filter(line => line.trim() !== '')
}

/** With the comma of the script that is written. */
const listed = (parts: string[]) => parts.join(/\p{Script=Arabic}/u.test(parts[0] ?? '') ? '، ' : ', ')
