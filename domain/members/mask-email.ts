/** An address as its owner recognises it and nobody else reads it: `m•••@example.test`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
