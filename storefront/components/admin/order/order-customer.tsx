'use client'
import { Mail, MessageCircle, Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Order } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { readablePhone, whatsAppUrl } from '@/lib/orders/address-lines.ts'
import { Section } from './section.tsx'

/** Whom to call, and in which language. */
export function OrderCustomer({ order }: { order: Order }) {
  const t = useTranslations('admin.order')
  const { name, phone, email } = order.customer
  const readable = readablePhone(phone)
  return (
    <Section title={t('customer')}>
      <p className="break-words font-semibold">
        <bdi>{name}</bdi>
      </p>
      <p className="mt-0.5 text-muted-foreground text-sm">{t('reads', { language: t(`language.${order.locale}`) })}</p>
      {email ? (
        <a
          href={`mailto:${email}`}
          className="mt-1 flex min-h-9 items-center gap-2 text-sm underline-offset-4 hover:underline"
        >
          <Mail aria-hidden className="size-4 shrink-0 stroke-[1.5] text-muted-foreground" />
          <bdi className="min-w-0 break-all">{email}</bdi>
        </a>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button asChild variant="outline" size="sm" className="max-md:min-h-11">
          <a href={`tel:${phone}`} aria-label={t('call', { phone: readable })}>
            <Phone aria-hidden />
            <bdi dir="ltr" className="tabular-nums">
              {readable}
            </bdi>
          </a>
        </Button>
        <Button asChild variant="outline" size="sm" className="max-md:min-h-11 print:hidden">
          <a
            href={whatsAppUrl(phone)}
            target="_blank"
            rel="noreferrer"
            aria-label={t('whatsAppTo', { phone: readable })}
          >
            <MessageCircle aria-hidden />
            {t('whatsApp')}
          </a>
        </Button>
      </div>
    </Section>
  )
}
