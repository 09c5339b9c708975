'use client'
import { Store, Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useShop } from '@/components/shop/shop-context.tsx'
import { RadioCards } from '@/components/ui/radio-cards.tsx'
import { formatMoney } from '@/lib/format.ts'
import { isolate } from '@/lib/isolate.ts'
import { isNothing } from '@/lib/order-sums.ts'
import { AddressFields } from './address-fields.tsx'
import { DeliveryNotes } from './delivery-notes.tsx'
import { Group } from './group.tsx'
import { type FieldsProps, TextField } from './text-field.tsx'
import type { Order, OrderStore } from './use-order.ts'

type Props = FieldsProps & { order: Order; store: OrderStore; pickupAddress: string }

export function WhereFields({ order, store, pickupAddress, ...props }: Props) {
  const t = useTranslations('order')
  const { draft, errors, onChange } = props
  const fee = useFeeText(order)
  // Below the minimum the note under the cards says it with its amounts.
  const explained = errors.method === 'minimum' && order.sums?.lacking
  const options = {
    delivery: { value: 'delivery', title: t('delivery'), note: fee, icon: <Truck className="mirror-rtl" /> },
    pickup: { value: 'pickup', title: t('pickup'), note: pickupAddress || t('pickupNote'), icon: <Store /> },
  }
  return (
    <Group number={2} title={t('where')}>
      <div>
        <RadioCards
          legend={t('method')}
          name="method"
          value={draft.method}
          invalid={Boolean(errors.method)}
          options={store.delivery.methods.map(method => options[method])}
          onChange={value => onChange('method', value)}
        />
        {errors.method && !explained ? (
          <p className="mt-1.5 text-danger text-sm">{t(`fields.${errors.method}`)}</p>
        ) : null}
      </div>
      {draft.method === 'delivery' ? (
        <>
          <DeliveryNotes order={order} store={store} />
          <AddressFields {...props} asked={order.asked} choices={store.addressForm.governorates} />
        </>
      ) : null}
      <TextField {...props} field="note" optional long hint={t('noteHint')} />
    </Group>
  )
}

/** What delivery costs and from when it is free, before anybody chooses it. */
function useFeeText({ terms: { fee, freeFrom } }: Order): string {
  const t = useTranslations('order')
  const shop = useShop()
  const written = (money: typeof fee) => isolate(formatMoney(money, shop))
  if (isNothing(fee)) return t('deliveryNote')
  if (freeFrom) return t('deliveryFeeFree', { fee: written(fee), from: written(freeFrom) })
  return t('deliveryFee', { fee: written(fee) })
}
