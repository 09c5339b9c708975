import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { writeRefreshToken } from './refresh-token.ts'

/** Where somebody signs in from, for their own list of sessions. */
export type Device = { userAgent?: string; address?: string }

export type StartedSession = { userId: string; sessionId: string; refreshToken: string }

/** A session lives this long after its last use, and never longer than `longestSessionDays`. */
export const sessionDays = 30
export const longestSessionDays = 180

/** Opens a session and its refresh-token family; the first token is generation 1. */
export async function startSession(
  tx: IdentityTx,
  userId: string,
  device: Device,
  keys: IdentityKeys,
): Promise<StartedSession> {
  const seed = randomBytes(32)
  const { id } = await tx
    .insertInto('sessions')
    .values({
      user_id: userId,
      seed,
      expires_at: sql`now() + make_interval(days => ${sessionDays})`,
      user_agent: device.userAgent?.slice(0, 300) ?? null,
      address: plainAddress(device.address),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { userId, sessionId: id, refreshToken: writeRefreshToken(keys.refreshTokens, { id, seed }, 1) }
}

/** Postgres knows no zones (`fe80::1%eth0`), and a proxy can be told anything. */
function plainAddress(address: string | undefined): string | null {
  return address && isIP(address) && !address.includes('%') ? address : null
}
