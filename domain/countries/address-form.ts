import type { Locale } from '#domain/bilingual.ts'
import { bahrain, kuwait, oman, qatar, saudiArabia, unitedArabEmirates } from './gulf.ts'
import type { Governorate, WrittenForm } from './written-form.ts'

/** The parts that an address can have anywhere, in the order in which they are asked. */
export const addressParts = [
  'governorate',
  'emirate',
  'city',
  'district',
  'area',
  'zone',
  'block',
  'street',
  'building',
  'floor',
  'apartment',
  'postalCode',
  'notes',
] as const

export type AddressPart = (typeof addressParts)[number]

/** An address as people of the tenant's country write it; which parts it has is the form's business. */
export type Address = Partial<Record<AddressPart, string>>

/** What a delivery address of a country is asked for; `governorates` are the choices of its governorate or emirate. */
export type AddressForm = { fields: { name: AddressPart; required: boolean }[]; governorates: Governorate[] }

const elsewhere: WrittenForm = { fields: 'city* district street* building floor apartment postalCode notes' }

const forms: Record<string, WrittenForm> = {
  AE: unitedArabEmirates,
  BH: bahrain,
  KW: kuwait,
  OM: oman,
  QA: qatar,
  SA: saudiArabia,
}

/** The form of a country by its ISO 3166-1 code; a general one where none is known. */
export function addressFormOf(country: string): AddressForm {
  const { fields, governorates = [] } = forms[country] ?? elsewhere
  const asked = fields.split(' ').map(field => ({
    name: field.replace('*', '') as AddressPart,
    required: field.endsWith('*'),
  }))
  return { fields: asked, governorates }
}

/** The parts that a country's form needs and an address lacks. */
export function missingParts(address: Address, country: string): AddressPart[] {
  const needed = addressFormOf(country).fields.filter(field => field.required)
  return needed.map(field => field.name).filter(name => !address[name]?.trim())
}

/**
 * An address as it is kept: a governorate or emirate chosen by its value is written out in the language of the record, so
 * that mails, papers and pages can show it as it is. What a person wrote in its place stays.
 */
export function writtenAddress(address: Address, country: string, locale: Locale): Address {
  const { governorates } = addressFormOf(country)
  const nameOf = (value: string | undefined) =>
    governorates.find(governorate => governorate.value === value)?.name[locale] ?? value
  const { governorate, emirate, ...rest } = address
  return {
    ...(governorate !== undefined && { governorate: nameOf(governorate) }),
    ...(emirate !== undefined && { emirate: nameOf(emirate) }),
    ...rest,
  }
}
