'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { setBasketDoor } from '@/components/basket/basket-door.ts'
import { useBasket } from '@/components/basket/basket-store.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Button } from '@/components/ui/button.tsx'
import { type Locale, textIn } from '@/lib/locale.ts'
import type { OrderDraft, OrderField } from '@/lib/order-form.ts'
import type { OrderSums } from '@/lib/order-sums.ts'
import { Group } from './group.tsx'
import { OrderLines } from './order-lines.tsx'
import type { Order, OrderStore } from './use-order.ts'

type Props = { order: Order; draft: OrderDraft; store: OrderStore; sums: OrderSums }

/** Everything once more, each part with its way back; the final total stands before the button. */
export function ReviewStep({ order, draft, store, sums }: Props) {
  const t = useTranslations('order')
  const { locale } = useShop()
  const basket = useBasket()
  const pickupAddress = textIn(locale, store.delivery.pickupAddress)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.querySelector('h2')?.focus(), [])
  return (
    <div ref={top}>
      <Group number={3} title={t('review')}>
        <p className="-mt-3 text-muted-foreground">{t('reviewIntro')}</p>
        <div className="divide-y rounded-lg border bg-card px-5">
          <Part title={t('who')} label={t('changeWho')} onChange={() => order.showReview(false)}>
            <p>{draft.name}</p>
            <p>
              <bdi dir="ltr">{draft.phone}</bdi>
            </p>
            {draft.email ? <p className="break-all">{draft.email}</p> : null}
          </Part>
          <Part title={t('where')} label={t('changeWhere')} onChange={() => order.showReview(false)}>
            {draft.method === 'delivery' ? (
              <AddressLines draft={draft} order={order} store={store} />
            ) : (
              <p>{pickupAddress || t('pickup')}</p>
            )}
            {draft.note.trim() ? (
              <p className="mt-2 whitespace-pre-line">
                <span className="text-muted-foreground">{t('note')}: </span>
                {draft.note}
              </p>
            ) : null}
          </Part>
        </div>
        <div>
          <div className="mb-1 flex items-center justify-between">
            <h3>{t('items')}</h3>
            <Button variant="link" size="edge" aria-label={t('changeItems')} onClick={() => setBasketDoor(true)}>
              {t('change')}
            </Button>
          </div>
          <OrderLines basket={basket} sums={sums} />
        </div>
        <p className="text-muted-foreground text-sm">
          {t('payLater')}{' '}
          {t.rich('terms', {
            link: text => (
              <a href={`/${locale}/terms`} target="_blank" rel="noopener" className="underline underline-offset-4">
                {text}
              </a>
            ),
          })}
        </p>
      </Group>
    </div>
  )
}

type PartProps = { title: string; label: string; onChange: () => void; children: ReactNode }

function Part({ title, label, onChange, children }: PartProps) {
  const t = useTranslations('order')
  return (
    <div className="py-3">
      <div className="flex items-center justify-between">
        <h3>{title}</h3>
        <Button variant="link" size="edge" aria-label={label} onClick={onChange}>
          {t('change')}
        </Button>
      </div>
      <div className="pb-1">{children}</div>
    </div>
  )
}

const places = ['area', 'district', 'city'] as const
const houses = ['zone', 'block', 'street', 'building', 'floor', 'apartment', 'postalCode'] as const

type AddressProps = { draft: OrderDraft; order: Order; store: OrderStore }

function AddressLines({ draft, order, store }: AddressProps) {
  const t = useTranslations('order')
  const { locale } = useShop()
  const isAsked = (name: string) => order.asked.some(({ field }) => field === name)
  const written = <Name extends OrderField>(names: readonly Name[]) =>
    names.filter(name => isAsked(name) && draft[name].trim())
  const chosen = written(['governorate', 'emirate']).map(name => nameOf(store, draft[name], locale))
  const place = [...written(places).map(name => draft[name].trim()), ...chosen]
  const house = written(houses).map(name => `${t(name)} ${draft[name].trim()}`)
  const comma = t('comma')
  return (
    <>
      <p>{place.join(comma)}</p>
      <p>{house.join(comma)}</p>
      {draft.addressNotes.trim() ? <p className="text-muted-foreground">{draft.addressNotes}</p> : null}
    </>
  )
}

function nameOf({ addressForm }: OrderStore, value: string, locale: Locale): string {
  const known = addressForm.governorates.find(governorate => governorate.value === value)
  return known ? textIn(locale, known.name) : value
}
