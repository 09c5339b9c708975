import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { westernDigits } from './arabic.ts'

/**
 * The E.164 form of a phone number as people write it in `country`; undefined when there is no such number, or more than
 * a number: an extension or words around it would make many writings of one number.
 */
export function toE164(written: string, country: string): string | undefined {
  const digits = westernDigits(written)
    .replace(/^[\s(]+/, '')
    .trim()
    .replace(/^00/, '+')
  const parsed = parsePhoneNumberFromString(digits, { defaultCountry: country as CountryCode, extract: false })
  return parsed?.isValid() && parsed.ext === undefined ? parsed.number : undefined
}
