import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** The E.164 form of a phone number as people write it in `country`; undefined when there is no such number. */
export function toE164(written: string, country: string): string | undefined {
  const western = written.replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x660))
  const parsed = parsePhoneNumberFromString(western.replace(/^00/, '+'), country as CountryCode)
  return parsed?.isValid() ? parsed.number : undefined
}
