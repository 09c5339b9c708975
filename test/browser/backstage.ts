import { listMails } from '#dev/mailbox.ts'
import { waitUntil } from '#dev/processes.ts'
import { createItem, type NewItem } from '#domain/catalog/create-item.ts'
import type { Stage } from '#test/browser/stage.ts'
import { anItem } from '#test/factories.ts'

export type Prop = { item: string; slug: string; name: { en: string; ar: string } }

let props = 0

/** An item of `rose` that no other test touches, for 4.500 KD. */
export async function newProp({ within, rose }: Stage, given: Partial<NewItem> = {}): Promise<Prop> {
  const number = ++props
  const slug = `prop-${number}`
  const name = { en: `Bouquet ${number}`, ar: `باقة ${number}` }
  const item = await within(
    rose,
    tx => createItem(tx, anItem({ slug, name, stock: 5, position: 0, ...given })),
    'owner',
  )
  return { item, slug, name }
}

/** The orders that contain an item, as they are stored. */
export function ordersWith({ sql }: Stage, { item }: Prop) {
  return sql(
    `select o.order_number as number, o.status, o.locale, o.channel, o.total, o.delivery_method as method,
        o.delivery_address as address, o.note, o.customer_name as name, o.customer_phone as phone, o.customer_email as email,
        (select json_agg(json_build_array(l.item_id, l.quantity, l.unit_price::text))
          from order_lines l where l.order_id = o.id) as lines
      from orders o join order_lines wanted on wanted.order_id = o.id and wanted.item_id = $1 order by o.id`,
    [item],
  )
}

export type ReceivedMail = { to: string; locale: string; html: string }

/** The mails about an order, once `count` have come. */
export async function mailsAbout({ mailFolder }: Stage, number: string, count: number): Promise<ReceivedMail[]> {
  let mails: ReceivedMail[] = []
  await waitUntil(async () => {
    const about = (await listMails(mailFolder)).filter(({ email }) => email.html?.includes(number))
    mails = about.map(({ email: { to, html = '' } }) => ({
      to: to?.[0]?.address ?? '',
      locale: html.match(/<html lang="(\w+)"/)?.[1] ?? '',
      html,
    }))
    return mails.length >= count
  }, 30_000)
  return mails
}
