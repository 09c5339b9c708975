'use client'
import { Ban, CircleCheckBig, CircleDashed, CircleDot, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Order, OrderEvent } from '@/api/team-shapes.ts'
import { cn } from '@/lib/cn.ts'
import { formatDate } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { Section } from './section.tsx'

const icons = {
  placed: CircleDot,
  confirmed: CircleDashed,
  fulfilled: CircleCheckBig,
  cancelled: Ban,
}

/** What happened, oldest first, with who and when. */
export function OrderTimeline({ order, saving }: { order: Order; saving: boolean }) {
  const t = useTranslations('admin.order')
  // An event this page has no words for yet is left out rather than shown as a code.
  const known = order.timeline.filter(event => whatOf(event) in icons)
  return (
    <Section title={t('timeline')}>
      <ol>
        {known.map((event, index) => (
          <Happening
            key={event.type}
            event={event}
            last={index === known.length - 1}
            saving={saving && event.id === 'unsaved'}
          />
        ))}
      </ol>
    </Section>
  )
}

function Happening({ event, last, saving }: { event: OrderEvent; last: boolean; saving: boolean }) {
  const t = useTranslations('admin.order')
  const { reader } = useTenant()
  const what = whatOf(event)
  const Icon = saving ? LoaderCircle : icons[what]
  return (
    <li className={cn('relative flex gap-3', !last && 'pb-5')}>
      {last ? null : <span aria-hidden className="absolute start-[0.5625rem] top-6 bottom-0.5 w-px bg-border" />}
      <Icon
        aria-hidden
        className={cn(
          'mt-0.5 size-4.75 shrink-0 stroke-[1.5]',
          last ? 'text-accent-ink' : 'text-muted-foreground',
          saving && 'animate-spin',
        )}
      />
      <div className={cn('min-w-0 text-sm', saving && 'opacity-60')}>
        <p>
          <span className="font-semibold">{t(`event.${what}`)}</span>{' '}
          <span className="text-muted-foreground">{byWhom(event, t)}</span>
        </p>
        {event.reason ? (
          <p className="mt-0.5 break-words">
            <bdi className="whitespace-pre-line">{event.reason}</bdi>
          </p>
        ) : null}
        <time dateTime={event.at} className="mt-0.5 block text-muted-foreground text-xs">
          {formatDate(event.at, reader)}
        </time>
      </div>
    </li>
  )
}

function whatOf({ type }: OrderEvent): keyof typeof icons {
  return type.replace('order.', '') as keyof typeof icons
}

function byWhom({ actor }: OrderEvent, t: ReturnType<typeof useTranslations<'admin.order'>>): string {
  if (actor.kind !== 'member') return t(`by.${actor.kind}`)
  return actor.name ? t('by.member', { name: actor.name }) : t('by.team')
}
