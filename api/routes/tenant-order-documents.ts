import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Locale } from '#domain/bilingual.ts'
import { readPicture } from '#domain/media/read-picture.ts'
import { gatherOrder, orderPaperFacts } from '#domain/orders/order-paper-facts.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed, LocaleCode, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const documents = {
  invoice: {
    operationId: 'printInvoice',
    summary: 'The invoice of an order as a PDF, in its language unless another is asked for',
  },
  'packing-slip': { operationId: 'printPackingSlip', summary: 'What the person who packs an order needs, as a PDF' },
} as const

type Kind = keyof typeof documents

const schema = {
  tags: ['orders'],
  params: Closed({
    slug: Slug,
    number: Type.String({ maxLength: 40, 'x-sadu-entity': 'order', description: 'Number or id' }),
  }),
  querystring: Closed({ locale: Type.Optional(LocaleCode) }),
  response: {
    200: { description: 'The document', content: { 'application/pdf': { schema: {} } } },
    ...problems(400, 401, 403, 404),
  },
}

export function tenantOrderDocumentRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    for (const kind of Object.keys(documents) as Kind[]) {
      app.get(
        `/:number/documents/${kind}.pdf`,
        { config: { access: 'orders.read' }, schema: { ...documents[kind], ...schema } },
        async (request, reply) => {
          const { number } = request.params as { number: string }
          const { locale } = request.query as { locale?: Locale }
          return sendPaper(parts, { kind, number, locale }, request, reply)
        },
      )
    }
  }
}

type Wanted = { kind: Kind; number: string; locale?: Locale }

/** Storage and press are asked outside of any transaction. */
async function sendPaper(
  { documents: press, storage }: ApiParts,
  { kind, number, locale }: Wanted,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const gathered = await request.inTenantRead(tx => gatherOrder(tx, number))
  const { order, storefront } = gathered
  const logo = await readPicture(storage, storefront.content.branding.logo)
  const body = await press.render(kind, orderPaperFacts(gathered, logo), locale ?? order.locale)
  return reply
    .type('application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="${kind}-${order.order_number}.pdf"`)
    .send(body)
}
