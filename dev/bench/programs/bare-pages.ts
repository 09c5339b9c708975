import fastify from 'fastify'
import pg from 'pg'
import { inputOf } from './program.ts'

export type BarePages = { adminUrl: string; body: string }

// A page from memory, and a page by one plain query past every wall: Fastify and node-postgres with nothing between.
const { port, adminUrl, body } = inputOf<BarePages & { port: number }>()
const pool = new pg.Pool({ connectionString: adminUrl, max: 16 })
const app = fastify()
app.get('/live', async () => ({ status: 'ok' }))
app.get('/memory', async (_request, reply) => reply.type('application/json; charset=utf-8').send(body))
app.get('/query', async request => {
  const { tenant, position, id } = request.query as Record<string, string>
  const { rows } = await pool.query({
    name: 'page',
    text: `select id, slug, type, name, description, price, currency, stock, published, position
      from catalog_items
      where tenant_id = $1 and archived_at is null and published and (position, id) > ($2::int, $3::uuid)
      order by position, id limit 25`,
    values: [tenant, position, id],
  })
  return { data: rows.slice(0, 24), page: { hasMore: rows.length > 24 } }
})
await app.listen({ port, host: '127.0.0.1' })
