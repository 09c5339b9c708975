'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { setBasketDoor } from '@/components/basket/basket-door.ts'
import { useBasket } from '@/components/basket/basket-store.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Button } from '@/components/ui/button.tsx'
import { totalOf } from '@/lib/basket.ts'
import type { OrderDraft } from '@/lib/order-form.ts'
import { Group } from './group.tsx'
import { OrderLines } from './order-lines.tsx'
import type { Order } from './use-order.ts'

type Props = { order: Order; draft: OrderDraft; pickupAddress: string }

/** Everything once more, each part with its way back; the final total stands before the button. */
export function ReviewStep({ order, draft, pickupAddress }: Props) {
  const t = useTranslations('order')
  const { locale } = useShop()
  const basket = useBasket()
  const total = totalOf(basket)
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
            {draft.method === 'delivery' ? <AddressLines draft={draft} /> : <p>{pickupAddress || t('pickup')}</p>}
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
          {total ? <OrderLines basket={basket} total={total} /> : null}
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

function AddressLines({ draft }: { draft: OrderDraft }) {
  const t = useTranslations('order')
  const named = (['block', 'street', 'building', 'floor', 'apartment'] as const)
    .filter(field => draft[field].trim())
    .map(field => `${t(field)} ${draft[field].trim()}`)
  const place = [draft.area.trim(), draft.governorate ? t(`governorates.${draft.governorate}`) : '']
  const comma = t('comma')
  return (
    <>
      <p>{place.filter(Boolean).join(comma)}</p>
      <p>{named.join(comma)}</p>
      {draft.addressNotes.trim() ? <p className="text-muted-foreground">{draft.addressNotes}</p> : null}
    </>
  )
}
