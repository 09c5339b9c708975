/**
 * The one normaliser of Arabic (and Latin) text for search, slugs and limits by phone number: alef forms, taa marbuta, alef maksura,
 * diacritics and tatweel, Arabic-Indic and Persian digits, case and Latin accents.
 */
export function normaliseText(text: string): string {
  return westernDigits(text)
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .replace(/[\u0671\u0622\u0623\u0625]/g, '\u0627')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0624/g, '\u0648')
    .replace(/\u0626/g, '\u064a')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** Arabic-Indic and Persian digits as 0 to 9. */
export function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
}
