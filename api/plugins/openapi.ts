import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { isOpen } from '../access.ts'
import type { ApiServer } from '../parts.ts'
import { Problem } from '../schemas/problem.ts'

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
      const open = isOpen(access)
      const stated = { ...schema, 'x-sadu-access': access, ...(!open && { security: [{ accessToken: [] }] }) }
      return { schema: stated as typeof schema, url }
    },
    transformObject: document => nameProblem('openapiObject' in document ? document.openapiObject : {}),
  })
  app.get('/openapi.json', { schema: { hide: true }, config: { access: 'public' } }, async () => app.swagger())
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
}

type Reply = { content?: Record<string, { schema?: unknown }> }

type Described = {
  components?: { schemas?: Record<string, unknown> }
  paths?: Record<string, Record<string, { responses?: Record<string, Reply> }>>
}

/** Every refusal has the same shape: described once, under a name that clients can generate a type from. */
function nameProblem<Document extends object>(openapi: Document): Document {
  const { components, paths = {} } = openapi as Described
  const routes = Object.values(paths).flatMap(path => Object.values(path))
  const replies = routes.flatMap(route => Object.values(route.responses ?? {}))
  for (const reply of replies) {
    const problem = reply.content?.['application/problem+json']
    if (problem) problem.schema = { $ref: '#/components/schemas/Problem' }
  }
  if (components) components.schemas = { ...components.schemas, Problem: JSON.parse(JSON.stringify(Problem)) }
  return openapi
}
