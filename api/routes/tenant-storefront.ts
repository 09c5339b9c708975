import { changeStorefrontSettings } from '#domain/storefronts/change-storefront-settings.ts'
import { findStorefrontSettings } from '#domain/storefronts/storefront-queries.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import {
  StorefrontSettings,
  StorefrontSettingsChange,
  storefrontSettingsReply,
} from '../schemas/storefront-settings.ts'

export function tenantStorefrontRoutes({ replyCache }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'storefront.read' },
        schema: {
          operationId: 'readStorefrontSettings',
          summary: 'What the team sets of its storefront',
          tags: ['storefront settings'],
          params: Closed({ slug: Slug }),
          response: { 200: StorefrontSettings, ...problems(401, 403, 404) },
        },
      },
      async request => storefrontSettingsReply(await request.inTenantRead(tx => findStorefrontSettings(tx))),
    )

    app.patch(
      '',
      {
        config: { access: 'storefront.write' },
        schema: {
          operationId: 'changeStorefrontSettings',
          summary: 'Change branding, delivery, giving, reminders or the merchant block',
          tags: ['storefront settings'],
          params: Closed({ slug: Slug }),
          body: StorefrontSettingsChange,
          response: { 200: StorefrontSettings, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async request => {
        const settings = await request.inTenant(async tx => {
          await changeStorefrontSettings(tx, request.body)
          return findStorefrontSettings(tx)
        })
        replyCache.forget(request.tenant!.id)
        return storefrontSettingsReply(settings)
      },
    )
  }
}
