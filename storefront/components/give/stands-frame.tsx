'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'

type Props = {
  heading: string
  lead: ReactNode
  numberLabel: string
  number: string
  earlier: boolean
  statusUrl: string
  whatsApp: string | undefined
  whatsAppLabel: string
  children: ReactNode
}

/** A gift or a pledge that stands: its number large, what happens next, and where to look it up. */
export function StandsFrame(props: Props) {
  const t = useTranslations('give')
  return (
    <div className="mx-auto max-w-xl">
      <h1 className="text-2xl">{props.heading}</h1>
      <p className="mt-2">{props.lead}</p>
      <p className="mt-6 text-muted-foreground text-sm">{props.numberLabel}</p>
      <p className="font-semibold text-3xl tabular-nums">
        <bdi dir="ltr">{props.number}</bdi>
      </p>
      {props.earlier ? (
        <Alert tone="info" className="mt-5">
          {t('earlier')}
        </Alert>
      ) : null}
      {props.children}
      <div className="mt-8 flex flex-col gap-3 sm:flex-row">
        {props.whatsApp ? (
          <Button asChild size="lg" className="grow">
            <a href={props.whatsApp} target="_blank" rel="noopener noreferrer">
              {props.whatsAppLabel}
            </a>
          </Button>
        ) : null}
        <Button asChild size="lg" variant={props.whatsApp ? 'outline' : 'primary'} className="grow">
          <a href={props.statusUrl}>{t('toStatus')}</a>
        </Button>
      </div>
      <p className="mt-3 text-muted-foreground text-sm">{t('statusNote')}</p>
    </div>
  )
}

export function StandsSkeleton() {
  return (
    <div aria-hidden className="mx-auto flex max-w-xl flex-col gap-4">
      <Skeleton className="h-9 w-64" />
      <Skeleton className="h-6 w-80" />
      <Skeleton className="mt-4 h-12 w-52" />
      <Skeleton className="mt-4 h-40" />
    </div>
  )
}

/** Opened in another tab: what was sent is shown only where it was sent. */
export function StandsCold() {
  const t = useTranslations('give')
  const common = useTranslations('common')
  const { locale } = useShop()
  return (
    <EmptyState
      as="h1"
      title={t('coldTitle')}
      action={
        <Button asChild>
          <Link href={`/${locale}`}>{common('backToStore')}</Link>
        </Button>
      }
    >
      {t('coldText')}
    </EmptyState>
  )
}
