import { findOrder, type OrderRecord } from '#domain/orders/order-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { mailOrder, mailTenant, withoutNote } from './mail-subject.ts'
import { linkTo, type MailContext, mailToCustomer, type OutgoingMail } from './outgoing-mail.ts'
import { mailsToTeam } from './team-mails.ts'

/** The mails of an order's event: each of its moves to the shopper, its coming in to the team. */
export async function orderMails(tx: TenantTx, context: MailContext): Promise<OutgoingMail[]> {
  const order = await findOrder(tx, context.event.subject_id)
  const { input, storefront } = context
  if (input.audience === 'shopper') return shopperMail(context, order)
  const orderUrl = `${input.appOrigin}/${storefront.slug}/orders/${order.order_number}`
  const about = { tenant: mailTenant(storefront, input.shopOrigin), order: mailOrder(order, storefront) }
  return mailsToTeam(tx, context, { template: 'order-placed-team', values: { ...about, orderUrl } })
}

function shopperMail(context: MailContext, order: OrderRecord): OutgoingMail[] {
  const { event, storefront, input } = context
  if (!order.customer_email) return []
  const { id, link_version: linkVersion, locale } = order
  const mail = mailToCustomer(context, { name: order.customer_name, email: order.customer_email, locale })
  const about = {
    tenant: mailTenant(storefront, input.shopOrigin),
    order: withoutNote(mailOrder(order, storefront)),
    statusUrl: linkTo(context, { kind: 'order', id, linkVersion, locale }),
  }
  if (event.type === 'order.placed') return [{ ...mail, template: 'order-placed-shopper', values: about }]
  const status = event.type.replace('order.', '') as 'confirmed' | 'fulfilled' | 'cancelled'
  const values = { ...about, status, reason: event.data.reason ?? null }
  return [{ ...mail, template: 'order-status-shopper', values }]
}
