import { findSignedInUser } from '#domain/users/user-queries.ts'
import { inIdentity } from '#platform/db/identity.ts'
import type { ApiParts, ApiServer } from '../parts.ts'

/**
 * A token outlives its session by minutes. Routes of a tenant find that out with the membership; those for whoever is
 * signed in do it here, before the body is read. Refuses session_ended.
 */
export function requireLivingSession(app: ApiServer, { databases }: ApiParts) {
  app.addHook('onRequest', async request => {
    if (request.routeOptions.config.access !== 'person') return
    const person = request.person!
    await inIdentity(databases.identity, tx => findSignedInUser(tx, person), { readOnly: true })
  })
}
