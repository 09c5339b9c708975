import { isIPv6 } from 'node:net'

/**
 * Whom an address is counted as: itself, and with IPv6 its /64, which is the least that one household or host is given
 * (2^64 addresses would be as many counters).
 */
export function networkOf(address: string): string {
  const plain = address.split('%')[0]!
  if (!isIPv6(plain)) return address
  if (plain.includes('.')) return plain.slice(plain.lastIndexOf(':') + 1)
  const [head, tail] = plain.split('::').map(half => half.split(':').filter(Boolean)) as [string[], string[]?]
  const zeros = tail ? Array<string>(8 - head.length - tail.length).fill('0') : []
  const groups = [...head, ...zeros, ...(tail ?? [])].slice(0, 4)
  return groups.map(group => Number.parseInt(group, 16).toString(16)).join(':')
}
