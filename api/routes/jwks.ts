import { findSigningKey, listPublishedKeys } from '#domain/users/signing-keys.ts'
import { inIdentity } from '#platform/db/identity.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { JwksReply } from '../schemas/auth.ts'
import { problems } from '../schemas/problem.ts'

/** The public keys of the built-in issuer; the first one is made here when nobody has signed in yet. */
export function jwksRoutes({ config, databases }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/.well-known/jwks.json',
      {
        config: { access: 'public' },
        schema: {
          operationId: 'getJwks',
          summary: 'The keys access tokens are signed with',
          tags: ['identity'],
          response: { 200: JwksReply, ...problems() },
        },
      },
      async (_request, reply) => {
        const keys = await inIdentity(databases.identity, async tx => {
          await findSigningKey(tx, config.masterKey)
          return listPublishedKeys(tx)
        })
        return reply.header('cache-control', 'public, max-age=300').send({ keys })
      },
    )
  }
}
