import { findPublication } from '#domain/storefronts/publication.ts'
import { publishStorefront } from '#domain/storefronts/publish-storefront.ts'
import { unpublishStorefront } from '#domain/storefronts/unpublish-storefront.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { Publication, publicationReply } from '../schemas/publication.ts'

const tags = ['publication']
const params = Closed({ slug: Slug })

export function tenantPublicationRoutes({ clock, replyCache }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'tenant.read' },
        schema: {
          operationId: 'readPublication',
          summary: 'Whether the storefront is published, and what it still lacks',
          tags,
          params,
          response: { 200: Publication, ...problems(401, 403, 404) },
        },
      },
      async request => request.inTenantRead(readPublication),
    )

    app.post(
      '',
      {
        config: { access: 'tenant.publish' },
        schema: {
          operationId: 'publishStorefront',
          summary: 'Publish the storefront; published already, it stays so',
          tags,
          params,
          response: { 200: Publication, ...problems(401, 403, 404, 422) },
        },
      },
      async request => {
        const publication = await request.inTenant(async tx => {
          await publishStorefront(tx, clock.now())
          return readPublication(tx)
        })
        replyCache.forget(request.tenant!.id)
        return publication
      },
    )

    app.delete(
      '',
      {
        config: { access: 'tenant.publish' },
        schema: {
          operationId: 'unpublishStorefront',
          summary: 'Show the storefront as a preview again',
          tags,
          params,
          response: { 200: Publication, ...problems(401, 403, 404) },
        },
      },
      async request => {
        const publication = await request.inTenant(async tx => {
          await unpublishStorefront(tx)
          return readPublication(tx)
        })
        replyCache.forget(request.tenant!.id)
        return publication
      },
    )
  }
}

const readPublication = async (tx: TenantTx) => publicationReply(await findPublication(tx))
