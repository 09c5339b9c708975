import { type IdentityDoor, identityDoor } from '#platform/db/identity.ts'
import { builtinProvider } from './builtin/builtin-provider.ts'
import type { Identity } from './identity.ts'
import { identityKeys } from './identity-keys.ts'
import type { IdentityProvider } from './identity-provider.ts'

/** Identity with the provider of the configuration; `SADU_IDENTITY_PROVIDER` decides once, at the start. */
export function openIdentity(
  config: { identityProvider: IdentityProvider['name']; masterKey: Buffer },
  database: Parameters<typeof identityDoor>[0],
): Identity {
  const door = identityDoor(database)
  const keys = identityKeys(config.masterKey)
  return { provider: providerOf(config.identityProvider, door, keys), door, keys }
}

function providerOf(name: IdentityProvider['name'], door: IdentityDoor, keys: Identity['keys']): IdentityProvider {
  if (name === 'builtin') return builtinProvider(door, keys)
  throw new Error('SADU_IDENTITY_PROVIDER=cognito: this provider is not there yet')
}
