/** A receipt's code as it is kept: without what people put between its signs, and with the signs they mix up (Crockford's base 32). */
export function plainCode(typed: string): string {
  return typed
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .slice(0, 32)
}

/** In groups of four, as it stands on the receipt. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
