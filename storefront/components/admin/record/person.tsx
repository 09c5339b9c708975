'use client'
import { Mail, MessageCircle, Phone } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { readablePhone, whatsAppUrl } from '@/lib/orders/address-lines.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { Section } from './section.tsx'

type Props = {
  title: string
  person: { name: string; phone: string | null; email: string | null }
  locale: 'ar' | 'en'
  contactId: string | null
  children?: ReactNode
}

/** Whom to call, in which language, and what else they did. */
export function Person({ title, person, locale, contactId, children }: Props) {
  const t = useTranslations('admin.person')
  const { slug } = useTenant()
  return (
    <Section
      title={title}
      aside={
        contactId ? (
          <Link
            href={`/${slug}/contacts/${contactId}`}
            className="-my-2 inline-flex min-h-9 items-center text-accent-ink text-sm underline-offset-4 hover:underline print:hidden"
          >
            {t('history')}
          </Link>
        ) : null
      }
    >
      <p className="break-words font-semibold">
        <bdi>{person.name}</bdi>
      </p>
      <p className="mt-0.5 text-muted-foreground text-sm">{t('reads', { language: t(`language.${locale}`) })}</p>
      {children}
      {person.email ? (
        <a
          href={`mailto:${person.email}`}
          className="mt-1 flex min-h-9 items-center gap-2 text-sm underline-offset-4 hover:underline"
        >
          <Mail aria-hidden className="size-4 shrink-0 stroke-[1.5] text-muted-foreground" />
          <bdi className="min-w-0 break-all">{person.email}</bdi>
        </a>
      ) : null}
      {person.phone ? <PhoneButtons phone={person.phone} /> : null}
    </Section>
  )
}

function PhoneButtons({ phone }: { phone: string }) {
  const t = useTranslations('admin.person')
  const readable = readablePhone(phone)
  return (
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
        <a href={whatsAppUrl(phone)} target="_blank" rel="noreferrer" aria-label={t('whatsAppTo', { phone: readable })}>
          <MessageCircle aria-hidden />
          {t('whatsApp')}
        </a>
      </Button>
    </div>
  )
}
