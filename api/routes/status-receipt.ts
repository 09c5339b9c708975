import { Type } from 'typebox'
import type { Locale } from '#domain/bilingual.ts'
import { DomainError } from '#domain/errors.ts'
import { printReceipt } from '#domain/receipts/print-receipt.ts'
import { findReceipt } from '#domain/receipts/receipt-queries.ts'
import { openLink } from '#domain/status-links/open-link.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { linkedOf } from '../plugins/status-links.ts'
import { rateLimits } from '../rate-limits.ts'
import { Closed, LocaleCode } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const LinkParams = Closed({ token: Type.String({ maxLength: 200 }) })

export function statusReceiptRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    app.get(
      '/:token/receipt.pdf',
      {
        config: { access: 'link' },
        schema: {
          operationId: 'printReceiptByStatusLink',
          summary: 'The receipt of a gift, in force or void, as a PDF for its donor',
          tags: ['status'],
          params: LinkParams,
          querystring: Closed({ locale: Type.Optional(LocaleCode) }),
          response: {
            200: { description: 'The receipt', content: { 'application/pdf': { schema: {} } } },
            ...problems(400, 403, 404),
          },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
        const target = linkedOf(request)
        await request.limit(rateLimits.documentByLink, { tenantId: target.tenantId, subject: target.id })
        const { receipt, donorLocale } = await request.inTenantRead(async tx => {
          const opened = await openLink(tx, target)
          if (opened.kind !== 'donation' || !opened.receipt) throw new DomainError('receipt_not_found')
          const receipt = await findReceipt(tx, opened.receipt.receipt_number)
          return { receipt, donorLocale: opened.record.locale }
        })
        const locale = (request.query as { locale?: Locale }).locale ?? donorLocale
        const body = await printReceipt(parts, { slug: request.tenant!.slug, receipt, locale })
        return reply
          .type('application/pdf')
          .header('content-disposition', `attachment; filename="${receipt.receipt_number}.pdf"`)
          .send(body)
      },
    )
  }
}
