import { signedMoments } from '../form-tokens.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { FormReply } from '../schemas/abuse.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

export function formRoutes({ config, clock }: ApiParts) {
  const moments = signedMoments(config.masterKey)
  return async (app: ApiServer) => {
    app.get(
      '',
      {
        config: { access: 'storefront' },
        schema: {
          operationId: 'openForm',
          summary: 'A token to send back with a public form, fetched as the form opens',
          tags: ['storefront'],
          params: Closed({ slug: Slug }),
          response: { 200: FormReply, ...problems(403, 404) },
        },
      },
      async (request, reply) => {
        const token = moments.issue('form', request.tenant!.id, clock.now())
        return reply.header('cache-control', 'no-store').send({ token })
      },
    )
  }
}
