// The address a code was sent to, between two pages; in memory, because an address is personal and a URL is not private.
let address = ''

export function keepAddress(email: string): void {
  address = email
}

export function keptAddress(): string {
  return address
}
