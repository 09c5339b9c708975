/** The digits of a code as people type and paste it: with spaces or dashes, in Arabic-Indic or Persian figures. */
export function typedDigits(text: string, { length = 6 } = {}): string {
  return westernDigits(text).replace(/\D/g, '').slice(0, length)
}

/** A recovery code as it is kept, `xxxxx-xxxxx`, from whatever spaces, dashes and capitals it was typed with. */
export function typedRecoveryCode(text: string): string {
  const plain = westernDigits(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return plain.length === 10 ? `${plain.slice(0, 5)}-${plain.slice(5)}` : plain
}

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String((digit.codePointAt(0) ?? 0) & 0xf))
}
