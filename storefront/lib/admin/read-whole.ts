/** A count as a person types it, in either digits; null where nothing is typed, `malformed` where it is none. */
export function readWhole(text: FormDataEntryValue | null | undefined): number | null | 'malformed' {
  const typed = typeof text === 'string' ? text.trim() : ''
  if (typed === '') return null
  const western = typed.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660)).replace(/[,٬]/g, '')
  return /^\d{1,7}$/.test(western) ? Number(western) : 'malformed'
}
