/** Keeps an amount or a name whole inside a sentence of the other direction (Unicode first-strong isolate). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
