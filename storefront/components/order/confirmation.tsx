'use client'
import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo, useSyncExternalStore } from 'react'
import { Money } from '@/components/money.tsx'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { formatMoney, formatNumber } from '@/lib/format.ts'
import { whatsAppUrl } from '@/lib/give/whats-app.ts'
import { isolate, unbroken } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import { type Receipt, readReceipt } from './order-session.ts'
import { OrderSkeleton } from './order-skeleton.tsx'
import { SumLines } from './sum-lines.tsx'

type Props = { merchantPhone: string; pickupAddress: string }

export function Confirmation({ merchantPhone, pickupAddress }: Props) {
  const t = useTranslations('order.confirmation')
  const raw = useSyncExternalStore(unchanging, readReceipt, () => 'server')
  const receipt = useMemo(() => (raw && raw !== 'server' ? (JSON.parse(raw) as Receipt) : null), [raw])
  if (raw === 'server') return <OrderSkeleton />
  if (!receipt) return <Cold />
  const { order } = receipt
  return (
    <div className="mx-auto max-w-xl">
      <p className="flex items-center gap-2 text-success">
        <CircleCheck aria-hidden className="size-5 stroke-[1.5]" />
        {t('thanks', { name: isolate(receipt.name.trim()) })}
      </p>
      <h1 className="mt-1 text-2xl">{t('title')}</h1>
      <p className="mt-6 text-muted-foreground text-sm">{t('number')}</p>
      <p className="font-semibold text-3xl tabular-nums">
        <bdi dir="ltr">{order.number}</bdi>
      </p>
      {receipt.earlier ? <Earlier /> : null}
      <NextSteps receipt={receipt} pickupAddress={pickupAddress} />
      <ReceiptLines receipt={receipt} />
      <Ways order={order} merchantPhone={merchantPhone} />
    </div>
  )
}

/** Where the order can be looked up from now on, and who can be told of it. */
function Ways({ order, merchantPhone }: { order: Receipt['order']; merchantPhone: string }) {
  const t = useTranslations('order.confirmation')
  const shop = useShop()
  const store = textIn(shop.locale, shop.name)
  const { number, statusUrl } = order
  const toStore = t('whatsAppText', { store, number, total: formatMoney(order.total, shop) })
  const toOneself = t('shareText', { store, number, url: statusUrl })
  return (
    <>
      <div className="mt-8 flex flex-col gap-3 sm:flex-row">
        <Button asChild size="lg" className="grow">
          <a href={statusUrl}>{t('toStatus')}</a>
        </Button>
        {merchantPhone ? (
          <Button asChild size="lg" variant="outline" className="grow">
            <a href={whatsAppUrl(toStore, merchantPhone)} target="_blank" rel="noopener noreferrer">
              {t('whatsApp')}
            </a>
          </Button>
        ) : null}
      </div>
      <p className="mt-3 text-muted-foreground text-sm">
        {t.rich('statusNote', {
          link: text => (
            <a
              href={whatsAppUrl(toOneself)}
              target="_blank"
              rel="noopener noreferrer"
              className="underline underline-offset-4"
            >
              {text}
            </a>
          ),
        })}
      </p>
      <p className="mt-6">
        <Link href={`/${shop.locale}`} className="underline underline-offset-4">
          {t('continue')}
        </Link>
      </p>
    </>
  )
}

function NextSteps({ receipt, pickupAddress }: { receipt: Receipt; pickupAddress: string }) {
  const t = useTranslations('order.confirmation')
  const shop = useShop()
  const pickup = pickupAddress ? t('nextPickup', { address: pickupAddress }) : t('nextPickupShort')
  const steps = [
    t('nextConfirm', { store: isolate(textIn(shop.locale, shop.name)) }),
    receipt.method === 'delivery' ? t('nextDelivery', { phone: unbroken(receipt.phone) }) : pickup,
    t('nextPay', { total: isolate(formatMoney(receipt.order.total, shop)) }),
    ...(receipt.email.trim() ? [t('nextMail', { email: isolate(receipt.email.trim()) })] : []),
  ]
  return (
    <section aria-labelledby="next" className="mt-8">
      <h2 id="next" className="text-lg">
        {t('next')}
      </h2>
      <ol className="mt-3 flex flex-col gap-3">
        {steps.map((step, place) => (
          <li key={step} className="flex gap-3">
            <span
              aria-hidden
              className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-ink text-xs"
            >
              {formatNumber(place + 1, shop)}
            </span>
            <span className="min-w-0">{step}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function ReceiptLines({ receipt: { order, method } }: { receipt: Receipt }) {
  const t = useTranslations('order')
  const shop = useShop()
  return (
    <section aria-label={t('items')} className="mt-8 rounded-lg border bg-card px-5">
      <ul className="divide-y">
        {order.items.map(line => (
          <li key={line.itemId} className="flex items-baseline justify-between gap-4 py-3">
            <span className="min-w-0">
              {textIn(shop.locale, line.name)}{' '}
              <span className="whitespace-nowrap text-muted-foreground text-sm">
                × {formatNumber(line.quantity, shop)}
              </span>
            </span>
            <Money money={line.lineTotal} reader={shop} />
          </li>
        ))}
      </ul>
      <SumLines
        subtotal={order.subtotal}
        fee={method === 'delivery' ? order.deliveryFee : undefined}
        discount={order.discount}
        total={order.total}
      />
    </section>
  )
}

function Earlier() {
  const t = useTranslations('order')
  return (
    <Alert tone="info" className="mt-5">
      {t('earlier')}
    </Alert>
  )
}

function Cold() {
  const t = useTranslations('order.confirmation')
  const { locale } = useShop()
  return (
    <EmptyState
      as="h1"
      title={t('coldTitle')}
      action={
        <Button asChild>
          <Link href={`/${locale}`}>{t('continue')}</Link>
        </Button>
      }
    >
      {t('coldText')}
    </EmptyState>
  )
}

function unchanging() {
  return () => {}
}
