import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { StatusPage } from '@/api/shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'
import { formatDate, type Reader } from '@/lib/format.ts'
import { isolate } from '@/lib/isolate.ts'
import { StatusFigures } from './status-figures.tsx'
import { StatusReceipt } from './status-receipt.tsx'
import { StatusTimeline } from './status-timeline.tsx'
import { toneOf } from './tone.ts'

type Props = { page: StatusPage; token: string; reader: Reader; first: ReactNode; children: ReactNode }

/** One page for an order, a gift or a pledge: where it stands, what was agreed, what has happened. */
export function StatusView({ page, token, reader, first, children }: Props) {
  const t = useTranslations('status')
  const state = `${page.kind}.${page.status}`
  return (
    <div className="mx-auto max-w-2xl">
      <p className="text-muted-foreground">{t(`kinds.${page.kind}`)}</p>
      <h1 className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-2 text-3xl tabular-nums">
        <bdi dir="ltr">{page.number}</bdi>
        <Badge tone={toneOf(page.status)} className="text-sm">
          {t(`states.${state}`)}
        </Badge>
      </h1>
      <p className="mt-4 text-lg">{t(`texts.${state}`, { name: isolate(page.name) })}</p>
      {first}
      <StatusFigures page={page} reader={reader} />
      <StatusReceipt receipt={page.receipt} token={token} locale={reader.locale} />
      {children}
      <StatusTimeline timeline={page.timeline} reader={reader} />
      <p className="mt-10 text-muted-foreground text-sm">
        {t('onlyYou', { date: isolate(formatDate(page.expiresAt, reader, 'date')) })}
      </p>
    </div>
  )
}
