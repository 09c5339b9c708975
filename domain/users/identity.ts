import type { IdentityDoor } from '#platform/db/identity.ts'
import type { IdentityKeys } from './identity-keys.ts'
import type { IdentityProvider } from './identity-provider.ts'

/** What the verbs of identity stand on: the provider that was chosen, and what is ours whichever it is. */
export type Identity = { provider: IdentityProvider; door: IdentityDoor; keys: IdentityKeys }
