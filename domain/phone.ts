import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/**
 * The E.164 form of a phone number as people write it in `country`; undefined when there is no such number, or more than
 * a number: an extension or words around it would make many writings of one number.
 */
export function toE164(written: string, country: string): string | undefined {
  const western = written.replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x660))
  const parsed = parsePhoneNumberFromString(
    western
      .replace(/^[\s(]+/, '')
      .trim()
      .replace(/^00/, '+'),
    {
      defaultCountry: country as CountryCode,
      extract: false,
    },
  )
  return parsed?.isValid() && parsed.ext === undefined ? parsed.number : undefined
}
