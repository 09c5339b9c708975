import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import { normaliseEmail } from './email-address.ts'
import type { IdentityKeys } from './identity-keys.ts'
import type { Voucher } from './identity-provider.ts'
import { markDevice, readDevice } from './known-device.ts'
import { type Device, type StartedSession, startSession } from './start-session.ts'
import { builtinIssuer } from './user.ts'

/** Opens a session for whom a provider vouches; who was not seen before becomes a user. */
export async function openVouchedSession(
  tx: IdentityTx,
  voucher: Voucher,
  device: Device,
  keys: IdentityKeys,
): Promise<StartedSession> {
  const userId = voucher.issuer === builtinIssuer ? voucher.subject : await rememberUser(tx, voucher)
  const shown = { secondFactor: voucher.secondFactor !== null, upstream: voucher.upstream }
  const session = await startSession(tx, userId, device, keys, shown)
  const known = readDevice(keys.devices, device.mark, voucher.email)
  return { ...session, deviceMark: markDevice(keys.devices, voucher.email, known) }
}

/**
 * The address follows the provider; name and language are taken over once, and changed here afterwards. An address that
 * belonged to another subject has changed hands there: who had it keeps everything but the address.
 */
async function rememberUser(tx: IdentityTx, { issuer, subject, email, name, locale }: Voucher): Promise<string> {
  const address = normaliseEmail(email)
  await takeAddress(tx, { issuer, subject, address })
  const user = { issuer, subject, email: address, email_verified_at: sql<Date>`now()`, name, locale }
  const { id } = await tx
    .insertInto('users')
    .values(user)
    .onConflict(conflict => conflict.columns(['issuer', 'subject']).doUpdateSet({ email: address }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function takeAddress(
  tx: IdentityTx,
  { issuer, subject, address }: { issuer: string; subject: string; address: string },
): Promise<void> {
  await tx
    .updateTable('users')
    .set({ email: sql`id || '@moved.invalid'`, email_verified_at: null })
    .where('issuer', '=', issuer)
    .where('email', '=', address)
    .where('subject', '<>', subject)
    .execute()
}
