import { totpCode } from '#domain/users/builtin/totp.ts'
import { findProvidedPerson } from '#domain/users/find-provided-person.ts'
import type { Identity } from '#domain/users/identity.ts'
import { turnOnTotp } from '#domain/users/turn-on-totp.ts'

/** A code of an authenticator app, some steps of thirty seconds from now. */
export const codeOf = (secret: string, step = 0) => totpCode(secret, new Date(Date.now() + step * 30_000))

type Person = { userId: string; sessionId: string }

/** Sets up the second factor of a signed-in person: the secret in their app, and their recovery codes. */
export async function setUpTotp(identity: Identity, person: Person, password: string) {
  const provided = await findProvidedPerson(identity, person)
  const { secret } = await identity.provider.startTotp(provided, { password })
  const recoveryCodes = await turnOnTotp(identity, person, { code: codeOf(secret, -1), device: {} })
  return { secret, recoveryCodes }
}
