import { type CognitoConfig, openUserPool } from '#platform/cognito/open-user-pool.ts'
import { type IdentityDoor, identityDoor } from '#platform/db/identity.ts'
import { builtinProvider } from './builtin/builtin-provider.ts'
import { cognitoProvider } from './cognito/cognito-provider.ts'
import type { Identity } from './identity.ts'
import { identityKeys } from './identity-keys.ts'
import type { IdentityProvider } from './identity-provider.ts'

type IdentityConfig = CognitoConfig & { identityProvider: IdentityProvider['name']; masterKey: Buffer }

/** Identity with the provider of the configuration; `SADU_IDENTITY_PROVIDER` decides once, at the start. */
export function openIdentity(config: IdentityConfig, database: Parameters<typeof identityDoor>[0]): Identity {
  const door = identityDoor(database)
  const keys = identityKeys(config.masterKey)
  return { provider: providerOf(config, door, keys), door, keys }
}

function providerOf(config: IdentityConfig, door: IdentityDoor, keys: Identity['keys']): IdentityProvider {
  if (config.identityProvider === 'builtin') return builtinProvider(door, keys)
  return cognitoProvider(door, openUserPool(config))
}
