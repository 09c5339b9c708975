import { listCategories } from '#domain/catalog/catalog-queries.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { sendCached } from '../reply-cache.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { Storefront, storefrontReply } from '../schemas/storefront.ts'

export function storefrontRoutes({ replyCache }: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '',
      {
        config: { access: 'storefront' },
        schema: {
          operationId: 'readStorefront',
          summary: 'What the public sees of a tenant: branding, languages, what is on, merchant block',
          tags: ['storefront'],
          params: Closed({ slug: Slug }),
          response: { 200: Storefront, ...problems(403, 404) },
        },
      },
      async (request, reply) => {
        const body = await replyCache.get(request.tenant!.id, 'storefront', () =>
          request.inTenantRead(async tx => {
            const [storefront, categories] = await Promise.all([findStorefront(tx), listCategories(tx)])
            return storefrontReply(storefront, categories)
          }),
        )
        return sendCached(reply, body)
      },
    )
  }
}
