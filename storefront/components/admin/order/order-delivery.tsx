'use client'
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Address } from '@/api/shapes.ts'
import type { Order } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { addressParts } from '@/lib/orders/address-lines.ts'
import { Section } from '../record/section.tsx'

export function OrderDelivery({ order }: { order: Order }) {
  const t = useTranslations('admin.order')
  const { method, address } = order.delivery
  if (method === 'pickup' || !address) {
    return (
      <Section title={t('pickup')}>
        <p className="text-muted-foreground">{t('pickupText')}</p>
      </Section>
    )
  }
  return <DeliveryTo address={address} />
}

function DeliveryTo({ address }: { address: Address }) {
  const t = useTranslations('admin.order')
  const announce = useToast()
  const { house, area } = addressParts(address)
  const written = (isolated: (value: string) => string) =>
    [
      house.map(({ key, value }) => t(`address.${key}`, { value: isolated(value) })),
      area.map(name => isolated(name)),
    ].map(parts => parts.join(t('comma')))
  const copy = () =>
    navigator.clipboard
      .writeText([...written(value => value), address.notes].filter(Boolean).join('\n'))
      .then(() => announce(t('copied')))
      .catch(() => {})
  return (
    <Section
      title={t('deliverTo')}
      aside={
        <Button
          variant="ghost"
          size="icon"
          className="-my-2.5 -me-3 print:hidden"
          aria-label={t('copyAddress')}
          title={t('copyAddress')}
          onClick={copy}
        >
          <Copy aria-hidden />
        </Button>
      }
    >
      <address className="break-words not-italic">
        {written(isolate).map(line => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
      {address.notes ? (
        <p className="mt-2 break-words text-muted-foreground text-sm">
          <bdi className="whitespace-pre-line">{address.notes}</bdi>
        </p>
      ) : null}
    </Section>
  )
}

/** `3 Tower` stays `3 Tower` in an Arabic line. */
function isolate(value: string): string {
  return `\u2068${value}\u2069`
}
