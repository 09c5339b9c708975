'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Money as Amount, DeliveryMethod, Storefront } from '@/api/shapes.ts'
import { Money } from '@/components/money.tsx'
import { Button } from '@/components/ui/button.tsx'
import { type OfficeLine, sumsOf, usualFee } from '@/lib/admin/office-order.ts'
import { readMoney } from '@/lib/admin/read-money.ts'
import { formatMoney } from '@/lib/format.ts'
import { Group, MoneyEntry } from '../form/entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

type Props = { lines: readonly OfficeLine[]; terms: Storefront['delivery']; method: DeliveryMethod }

/** What it comes to, with a fee and a discount that are the team's to give. */
export function SumEntries({ lines, terms, method }: Props) {
  const t = useTranslations('admin.orders.entry')
  const { reader } = useTenant()
  const { currency } = terms.fee
  const [feeText, setFeeText] = useState('')
  const [discountText, setDiscountText] = useState('')
  const [waived, setWaived] = useState(0)
  const usual = usualFee(lines, terms, method)
  const fee = moneyIn(feeText, currency) ?? usual
  const sums = sumsOf(lines, method === 'delivery' ? fee : usual, moneyIn(discountText, currency))
  const waive = () => {
    setFeeText('0')
    setWaived(waived + 1)
  }
  return (
    <Group title={t('sums')}>
      {method === 'delivery' ? (
        <div className="flex items-start gap-2 sm:col-span-3!">
          <MoneyEntry
            // Drawn anew when it is waived, since the field keeps its own text.
            key={waived}
            name="deliveryFee"
            label={t('fee')}
            hint={t('usualFee', { fee: formatMoney(usual, reader) })}
            currency={currency}
            value={waived > 0 && feeText === '0' ? { amount: '0', currency } : undefined}
            onChange={setFeeText}
            className="grow"
          />
          <Button variant="outline" className="mt-7" onClick={waive}>
            {t('waive')}
          </Button>
        </div>
      ) : null}
      <MoneyEntry
        name="discount"
        label={t('discount')}
        currency={currency}
        onChange={setDiscountText}
        className="sm:col-span-3!"
      />
      {sums ? (
        <dl aria-live="polite" className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 border-t pt-4 text-sm">
          <Sum name={t('subtotal')} money={sums.subtotal} />
          {/[1-9]/.test(sums.discount.amount) ? <Sum name={t('discount')} money={sums.discount} minus /> : null}
          {method === 'delivery' ? <Sum name={t('fee')} money={sums.fee} /> : null}
          <dt className="font-semibold text-base">{t('total')}</dt>
          <dd className="text-end font-semibold text-base">
            <Money money={sums.total} reader={reader} />
          </dd>
        </dl>
      ) : null}
    </Group>
  )
}

function Sum({ name, money, minus }: { name: string; money: Amount; minus?: boolean }) {
  const { reader } = useTenant()
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="text-end">
        <Money money={minus ? { ...money, amount: `\u2212${money.amount}` } : money} reader={reader} />
      </dd>
    </>
  )
}

function moneyIn(text: string, currency: string): Amount | undefined {
  const read = readMoney(text, currency)
  return typeof read === 'object' ? read : undefined
}
