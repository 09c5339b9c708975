import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { sealSecret } from '#platform/secrets/envelope.ts'
import type { IdentityKeys } from './identity-keys.ts'
import { writeRefreshToken } from './refresh-token.ts'

/** Where somebody signs in from: for their own lists, and for counting attempts. */
export type Device = {
  userAgent?: string
  address?: string
  /** Whom the address is counted as. */
  network?: string
  /** What a device on which somebody signed in before brings along. */
  mark?: string
  requestId?: string
}

export type StartedSession = {
  userId: string
  sessionId: string
  refreshToken: string
  /** For a device that is known from now on. */
  deviceMark?: string
}

/** A session lives this long after its last use, and never longer than `longestSessionDays`. */
export const sessionDays = 30
export const longestSessionDays = 180

/** What was shown at the beginning: a second factor, and the refresh token of another provider. */
type Shown = { secondFactor?: boolean; upstream?: string }

/** What the upstream token of a session is sealed for. */
export const upstreamSealedAs = (sessionId: string) => `session-upstream:${sessionId}`

/** Opens a session and its refresh-token family; the first token is generation 1. */
export async function startSession(
  tx: IdentityTx,
  userId: string,
  device: Device,
  keys: IdentityKeys,
  { secondFactor, upstream }: Shown = {},
): Promise<StartedSession> {
  const seed = randomBytes(32)
  const id = uuidv7()
  await tx
    .insertInto('sessions')
    .values({
      id,
      user_id: userId,
      seed,
      expires_at: sql`now() + make_interval(days => ${sessionDays})`,
      user_agent: device.userAgent?.slice(0, 300) ?? null,
      address: plainAddress(device.address),
      mfa_at: secondFactor ? sql`now()` : null,
      upstream_sealed: upstream === undefined ? null : sealSecret(keys.master, upstreamSealedAs(id), upstream),
    })
    .execute()
  return { userId, sessionId: id, refreshToken: writeRefreshToken(keys.refreshTokens, { id, seed }, 1) }
}

/** Postgres knows no zones (`fe80::1%eth0`), and a proxy can be told anything. */
export function plainAddress(address: string | undefined): string | null {
  return address && isIP(address) && !address.includes('%') ? address : null
}
