'use client'
import { ArrowLeft, LoaderCircle, Printer } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Order } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { formatDate } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { lastListPath } from '../orders/last-list.ts'
import { StatusBadge } from '../orders/status-badge.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

type Props = { order: Order; saving: boolean; children: ReactNode }

export function OrderHeading({ order, saving, children }: Props) {
  const t = useTranslations('admin.order')
  const { slug, reader, membership } = useTenant()
  return (
    <header className="flex flex-col gap-2">
      <p className="hidden font-semibold print:block">{textIn(reader.locale, membership.name)}</p>
      <div className="flex min-h-9 items-center justify-between print:hidden">
        <Link
          href={lastListPath(slug)}
          className="-ms-1 inline-flex min-h-11 items-center gap-1.5 rounded-md px-1 text-muted-foreground text-sm hover:text-foreground"
        >
          <ArrowLeft aria-hidden className="mirror-rtl size-4 stroke-[1.5]" />
          {t('back')}
        </Link>
        <Button
          variant="ghost"
          size="icon"
          className="-me-3"
          aria-label={t('print')}
          title={t('print')}
          onClick={() => window.print()}
        >
          <Printer aria-hidden />
        </Button>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 id="order-title" tabIndex={-1} className="text-2xl tabular-nums outline-none">
              <bdi>{order.number}</bdi>
            </h1>
            <StatusBadge status={order.status} />
            {saving ? (
              <span role="status" className="inline-flex items-center gap-1.5 text-muted-foreground text-sm">
                <LoaderCircle aria-hidden className="size-4 animate-spin stroke-[1.5]" />
                {t('saving')}
              </span>
            ) : null}
          </div>
          <p className="mt-1 text-muted-foreground text-sm">
            {t('placed', { when: formatDate(order.placedAt, reader) })}
          </p>
        </div>
        {children}
      </div>
    </header>
  )
}
