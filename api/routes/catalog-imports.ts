import { Type } from 'typebox'
import { importItems } from '#domain/imports/import-items.ts'
import { itemsTemplate } from '#domain/imports/items-template.ts'
import { CsvBody } from '../csv-body.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import { csvFile } from '../schemas/export.ts'
import { ImportQuery, ImportReport } from '../schemas/import.ts'
import { Closed, LocaleCode, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['catalogue']
const mostBytes = 5 * 1024 * 1024

export function catalogImportRoutes({ replyCache }: ApiParts) {
  return async (app: ApiServer) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
      done(null, new CsvBody(body as Buffer)),
    )
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.post(
      '',
      {
        bodyLimit: mostBytes,
        config: { access: 'catalog.write' },
        schema: {
          operationId: 'importItems',
          summary: 'Add and change items by a CSV file: all of it or nothing',
          description:
            'Columns, in any order, named in English or Arabic: slug, type, name_en, name_ar, description_en, description_ar, ' +
            'price, currency, stock, low_stock_level, category, published. An item of the slug is changed, any other is added; ' +
            'what has no column stays as it is. UTF-8; comma, semicolon or tab; at most 5,000 lines. The export of items is such a file.',
          tags,
          params: Closed({ slug: Slug }),
          querystring: ImportQuery,
          headers: IdempotencyHeaders,
          body: { content: { 'text/csv': { schema: Type.Unknown() } } } as never,
          response: { 200: ImportReport, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { dryRun = false, createCategories = false } = request.query
        const bytes = (request.body as CsvBody | undefined)?.bytes() ?? Buffer.alloc(0)
        if (dryRun) {
          const report = await request.inTenantRead(tx => importItems(tx, bytes, { dryRun, createCategories }))
          return { dryRun, ...report }
        }
        const report = await once(request, reply, tx => importItems(tx, bytes, { dryRun, createCategories }))
        replyCache.forget(request.tenant!.id)
        return { dryRun, ...report }
      },
    )

    app.get(
      '/template.csv',
      {
        config: { access: 'catalog.read' },
        schema: {
          operationId: 'readItemsTemplate',
          summary: 'A file of items with its header and two examples, to be filled in',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed({ locale: Type.Optional(LocaleCode) }),
          response: csvFile(400, 401, 403, 404),
        },
      },
      async (request, reply) => {
        const { locale = 'ar' } = request.query as { locale?: 'ar' | 'en' }
        const { currency } = await request.inTenantRead(tx =>
          tx.selectFrom('tenants').select('currency').executeTakeFirstOrThrow(),
        )
        return reply
          .header('content-disposition', 'attachment; filename="items.csv"')
          .type('text/csv; charset=utf-8')
          .send(itemsTemplate(locale, currency) as never)
      },
    )
  }
}
