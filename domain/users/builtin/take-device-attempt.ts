import type { IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from '../identity-keys.ts'
import { readDevice } from '../known-device.ts'
import { countedBy } from '../sign-in-attempt.ts'
import type { Device } from '../start-session.ts'
import { takeAttempt } from '../take-attempt.ts'

/** An attempt at a mailed code by a known device, counted by itself; undefined for a stranger. */
export async function takeDeviceAttempt(
  tx: IdentityTx,
  { email, device: { mark } = {} }: { email: string; device?: Device },
  keys: IdentityKeys,
): Promise<{ allowed: boolean } | undefined> {
  if (readDevice(keys.devices, mark, email) === undefined) return undefined
  return takeAttempt(tx, countedBy(keys, { kind: 'reset_code', email, device: { mark } }))
}
