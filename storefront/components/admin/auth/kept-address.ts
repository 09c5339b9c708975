// The address somebody wrote on one of the pages before signing in, for the next of them. In memory only: an address is
// personal and a URL is not private.
let typed = ''
let mailed: string | undefined

export function keepTyped(address: string): void {
  typed = address.trim()
}

export function typedAddress(): string {
  return typed
}

/** A code for a new password was asked for with this address. */
export function keepMailed(address: string | undefined): void {
  mailed = address
}

export function mailedAddress(): string | undefined {
  return mailed
}
