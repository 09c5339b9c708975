/** What every mail server accepts: the address form of HTML, with a dot in the domain; ASCII, because `lower` must mean the same everywhere. */
export const emailPattern =
  "^\\s*[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}\\s*$"

export const longestEmail = 254

/** The one spelling of an address under which its user is found. */
export function normaliseEmail(address: string): string {
  return address.trim().toLowerCase()
}
