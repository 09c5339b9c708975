import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { ApiServer } from '../parts.ts'

/** OpenAPI 3.1 from the route schemas at /openapi.json, and a page to browse it at /docs. */
export async function describeApi(app: ApiServer) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sadu',
        version: '1',
        description: 'Storefronts of shops and charities: public routes by slug, team routes by access token.',
        license: { name: 'MIT' },
      },
      components: {
        securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
    },
    transform: ({ schema, url, route }) => {
      const access = route.config?.access
      const open = access === undefined || access === 'public' || access === 'storefront'
      const stated = { ...schema, 'x-sadu-access': access, ...(!open && { security: [{ accessToken: [] }] }) }
      return { schema: stated as typeof schema, url }
    },
  })
  app.get('/openapi.json', { schema: { hide: true }, config: { access: 'public' } }, async () => app.swagger())
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
}
