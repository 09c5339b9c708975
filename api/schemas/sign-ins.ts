import { type Static, Type } from 'typebox'
import { describeDevice } from '#domain/users/describe-device.ts'
import type { IdentityProvider, Security as SecurityFacts } from '#domain/users/identity-provider.ts'
import type { SessionRow } from '#domain/users/list-sessions.ts'
import type { SignInEventRow } from '#domain/users/list-sign-in-events.ts'
import { signInEventTypes } from '#domain/users/sign-in-event.ts'
import { Page } from './page.ts'
import { Closed, EntityId, orNull, Timestamp } from './primitives.ts'

const DeviceName = Closed({
  browser: orNull(Type.String()),
  os: orNull(Type.String()),
  kind: orNull(Type.String({ examples: ['mobile', 'desktop'] })),
})

const Session = Closed({
  id: EntityId('session'),
  current: Type.Boolean({ description: 'Whether it is the one that asks' }),
  device: orNull(DeviceName),
  address: orNull(Type.String()),
  createdAt: Timestamp,
  lastUsedAt: Timestamp,
  expiresAt: Timestamp,
})

export const Sessions = Closed({ data: Type.Array(Session) })

export function sessionReply(row: SessionRow, currentId: string): Static<typeof Session> {
  return {
    id: row.id,
    current: row.id === currentId,
    device: describeDevice(row.user_agent),
    address: row.address,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }
}

const Activity = Closed({
  id: EntityId('sign-in event'),
  type: Type.Enum([...signInEventTypes]),
  at: Timestamp,
  address: orNull(Type.String()),
  device: orNull(DeviceName),
})

export const ActivityPage = Page(Activity)

export function activityReply(row: SignInEventRow): Static<typeof Activity> {
  const { id, type, at, address, user_agent } = row
  return { id, type, at: at.toISOString(), address, device: describeDevice(user_agent) }
}

export const Security = Closed({
  provider: Type.Enum(['builtin', 'cognito']),
  totp: Closed({ enabled: Type.Boolean(), since: orNull(Timestamp) }),
  recoveryCodesLeft: Type.Integer(),
  passwordChangedAt: orNull(Timestamp),
})

export function securityReply(provider: IdentityProvider['name'], facts: SecurityFacts): Static<typeof Security> {
  const { totp, recoveryCodesLeft, passwordChangedAt } = facts
  return {
    provider,
    totp: { enabled: totp.enabled, since: totp.since?.toISOString() ?? null },
    recoveryCodesLeft,
    passwordChangedAt: passwordChangedAt?.toISOString() ?? null,
  }
}
