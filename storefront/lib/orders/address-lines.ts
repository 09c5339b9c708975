import type { Address } from '../../api/shapes.ts'

export type AddressPart = { key: 'zone' | 'block' | 'street' | 'building' | 'floor' | 'apartment'; value: string }

/** The address as it is read out: from the house outwards, then the place; what is missing is left out. */
export function addressParts(address: Address): { house: AddressPart[]; area: string[] } {
  const house = (['zone', 'block', 'street', 'building', 'floor', 'apartment'] as const).flatMap(key => {
    const value = address[key]?.trim()
    return value ? [{ key, value }] : []
  })
  const { area, district, city, governorate, emirate, postalCode } = address
  const place = [area, district, city, governorate, emirate, postalCode]
  return { house, area: place.flatMap(name => name?.trim() || []) }
}

/** Digits only, as wa.me wants them. */
export function whatsAppUrl(phone: string): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}`
}

/** `+965 5512 3456`: Gulf numbers in groups as they are written on a card, others as they came. */
export function readablePhone(phone: string): string {
  const kuwait = /^\+965(\d{4})(\d{4})$/.exec(phone)
  return kuwait ? `+965 ${kuwait[1]} ${kuwait[2]}` : phone
}
