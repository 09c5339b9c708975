import { createHmac } from 'node:crypto'
import { normaliseEmail } from './email-address.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { readDevice } from './known-device.ts'
import type { Device } from './start-session.ts'

/** What attempts are counted by: a keyed hash, how many are free, and after how long one is forgotten. */
export type Counted = { subject: Buffer; free: number; leakSeconds: number }

/** One address tried by strangers, a device that is known for it, and a network with all its people. */
const allowances = {
  account: { free: 10, leakSeconds: 1800 },
  device: { free: 5, leakSeconds: 1800 },
  network: { free: 50, leakSeconds: 60 },
}

/** `reset` is asking for a code, `reset_code` a try at one. */
type AttemptKind = 'password' | 'second_factor' | 'reset' | 'reset_code'

type Attempt = { kind: AttemptKind; email: string; device: Device }

/**
 * By what an attempt is counted: strangers share the count of the address, a known device has one of its own, so that no
 * stranger can use up what its owner has. Each network is counted as well, whatever it tries.
 */
export function countedBy(keys: IdentityKeys, { kind, email, device }: Attempt): Counted[] {
  const address = normaliseEmail(email)
  const known = readDevice(keys.devices, device.mark, address)
  const own = known
    ? counted(keys, 'device', `${kind}|${known}|${address}`)
    : counted(keys, 'account', `${kind}|${address}`)
  return device.network ? [own, counted(keys, 'network', device.network)] : [own]
}

/** Codes tried in the sessions of a person, all together: whoever stole one guesses no second factor in it. */
export function countedInSessions(keys: IdentityKeys, userId: string): Counted[] {
  return [counted(keys, 'account', `step_up|${userId}`)]
}

/** What strangers used up at an address. */
export function countedByStrangers(keys: IdentityKeys, email: string): Counted {
  return counted(keys, 'account', `password|${normaliseEmail(email)}`)
}

function counted({ attempts }: IdentityKeys, by: keyof typeof allowances, value: string): Counted {
  return { subject: createHmac('sha256', attempts).update(`${by}|${value}`).digest(), ...allowances[by] }
}
