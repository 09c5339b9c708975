/** Keeps an amount or a name whole inside a sentence of the other direction (Unicode first-strong isolate). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

/** A phone number reads from left to right and stays on one line. */
export function unbroken(phone: string): string {
  return `\u2066${phone.trim().replaceAll(' ', '\u00a0')}\u2069`
}
