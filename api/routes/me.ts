import { changePerson } from '#domain/users/change-person.ts'
import { findSignedInUser } from '#domain/users/user-queries.ts'
import { listMemberships } from '#platform/db/access.ts'
import { inIdentity } from '#platform/db/identity.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Me, meReply, PersonChange } from '../schemas/auth.ts'
import { problems } from '../schemas/problem.ts'

/** The signed-in person, and where they belong. */
export function meRoutes({ databases }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'getMe',
          summary: 'The signed-in person and their tenants',
          tags: ['identity'],
          response: { 200: Me, ...problems(401) },
        },
      },
      async (request, reply) => {
        const person = request.person!
        const [user, memberships] = await Promise.all([
          inIdentity(databases.identity, tx => findSignedInUser(tx, person), { readOnly: true }),
          listMemberships(databases.user, person),
        ])
        return reply.header('cache-control', 'no-store').send(meReply(user, memberships))
      },
    )

    app.patch(
      '',
      {
        config: { access: 'person' },
        schema: {
          operationId: 'changeMe',
          summary: 'Change one’s own name or language',
          tags: ['identity'],
          body: PersonChange,
          response: { 200: Me, ...problems(400, 401, 413, 415) },
        },
      },
      async (request, reply) => {
        const person = request.person!
        const user = await inIdentity(databases.identity, tx => changePerson(tx, person, request.body))
        const memberships = await listMemberships(databases.user, person)
        return reply.header('cache-control', 'no-store').send(meReply(user, memberships))
      },
    )
  }
}
