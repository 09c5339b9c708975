import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { StatusPage } from '@/api/shapes.ts'
import { Money } from '@/components/money.tsx'
import { formatNumber, type Reader } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { toMinor } from '@/lib/minor-units.ts'
import { StatusPlan } from './status-plan.tsx'

type Props = { page: StatusPage; reader: Reader }

/** What was agreed: the lines of an order, the amount of a gift, the plan of a pledge. */
export function StatusFigures({ page, reader }: Props) {
  const t = useTranslations('status')
  const { kind, amount, campaign, items, deliveryFee, deliveryMethod, instalments } = page
  return (
    <section aria-label={t('figures')} className="mt-8 rounded-lg border bg-card px-5">
      {items.length > 0 ? (
        <ul className="divide-y border-b">
          {items.map(item => (
            <li key={`${item.name.en}${item.name.ar}`} className="flex items-baseline justify-between gap-4 py-3">
              <span className="min-w-0">
                {textIn(reader.locale, item.name)}{' '}
                <span className="whitespace-nowrap text-muted-foreground text-sm">
                  × {formatNumber(item.quantity, reader)}
                </span>
              </span>
              <Money money={item.lineTotal} reader={reader} />
            </li>
          ))}
        </ul>
      ) : null}
      {deliveryFee && toMinor(deliveryFee.amount) > 0n ? (
        <p className="flex items-baseline justify-between gap-4 border-b py-3">
          {t('deliveryFee')}
          <Money money={deliveryFee} reader={reader} />
        </p>
      ) : null}
      <p className="flex items-baseline justify-between gap-4 py-4 font-semibold text-lg">
        {t(`amounts.${kind}`)}
        <Money money={amount} reader={reader} />
      </p>
      {campaign ? (
        <Line name={t('campaign')}>{textIn(reader.locale, campaign)}</Line>
      ) : deliveryMethod ? (
        <Line name={t('getting')}>{t(`methods.${deliveryMethod}`)}</Line>
      ) : null}
      {kind === 'pledge' ? <Fulfilled page={page} reader={reader} /> : null}
      {instalments.length > 0 ? <StatusPlan instalments={instalments} reader={reader} /> : null}
    </section>
  )
}

function Fulfilled({ page: { fulfilled }, reader }: Props) {
  const t = useTranslations('status')
  if (!fulfilled || toMinor(fulfilled.amount) === 0n) return null
  return (
    <Line name={t('fulfilled')}>
      <Money money={fulfilled} reader={reader} />
    </Line>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="flex items-baseline justify-between gap-4 border-t py-3">
      <span className="text-muted-foreground">{name}</span>
      <span className="min-w-0 text-end">{children}</span>
    </p>
  )
}
