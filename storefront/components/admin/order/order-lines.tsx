'use client'
import { useTranslations } from 'next-intl'
import type { Money as Amount } from '@/api/shapes.ts'
import type { Order } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { formatNumber } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

const head = 'border-b pb-2 font-normal text-muted-foreground'

/** What was ordered, at the prices the customer agreed to. */
export function OrderLines({ order }: { order: Order }) {
  const t = useTranslations('admin.order')
  const { reader } = useTenant()
  const { deliveryFee: fee, discount } = order
  return (
    <Section title={t('lines')} className="sm:col-span-2">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${head} text-start`}>
              <span className="sr-only">{t('item')}</span>
            </th>
            <th scope="col" className={`${head} px-3 text-end max-sm:hidden print:table-cell`}>
              {t('unitPrice')}
            </th>
            <th scope="col" className={`${head} px-3 text-end`}>
              {t('quantity')}
            </th>
            <th scope="col" className={`${head} text-end`}>
              {t('lineTotal')}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.items.map(line => (
            <tr key={line.itemId} className="border-b align-top">
              <td className="py-2.5 break-words">
                <bdi>{textIn(reader.locale, line.name)}</bdi>
                <span className="block text-muted-foreground text-xs sm:hidden print:hidden">
                  <Money money={line.unitPrice} reader={reader} />
                </span>
              </td>
              <td className="px-3 py-2.5 text-end text-muted-foreground max-sm:hidden print:table-cell">
                <Money money={line.unitPrice} reader={reader} />
              </td>
              <td className="px-3 py-2.5 text-end tabular-nums">{formatNumber(line.quantity, reader)}</td>
              <td className="py-2.5 text-end">
                <Money money={line.lineTotal} reader={reader} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 text-sm">
        {isSome(fee) || isSome(discount) ? <Sum name={t('subtotal')} money={order.subtotal} /> : null}
        {isSome(discount) ? (
          <Sum name={t('discount')} money={{ ...discount, amount: `\u2212${discount.amount}` }} />
        ) : null}
        {isSome(fee) ? <Sum name={t('deliveryFee')} money={fee} /> : null}
        <dt className="font-semibold text-base">{t('total')}</dt>
        <dd className="text-end font-semibold text-base">
          <Money money={order.total} reader={reader} />
        </dd>
      </dl>
    </Section>
  )
}

function Sum({ name, money }: { name: string; money: Amount }) {
  const { reader } = useTenant()
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="text-end">
        <Money money={money} reader={reader} />
      </dd>
    </>
  )
}

function isSome({ amount }: Amount): boolean {
  return /[1-9]/.test(amount)
}
