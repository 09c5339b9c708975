'use client'
import {
  Ban,
  CalendarClock,
  CalendarSync,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleDotDashed,
  CircleSlash,
  LoaderCircle,
  type LucideIcon,
  ReceiptText,
  Undo2,
  Unlink,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Happening } from '@/api/team-shapes.ts'
import { cn } from '@/lib/cn.ts'
import { formatDate } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { Section } from './section.tsx'

/** What this page has words for, by the event's type with `_` for the dot. */
const icons = {
  order_placed: CircleDot,
  order_confirmed: CircleDashed,
  order_fulfilled: CircleCheckBig,
  order_cancelled: Ban,
  donation_created: CircleDot,
  donation_received: CircleCheckBig,
  donation_receipted: ReceiptText,
  donation_cancelled: Ban,
  receipt_issued: ReceiptText,
  receipt_voided: CircleSlash,
  pledge_created: CircleDot,
  pledge_due: CalendarClock,
  pledge_overdue: CalendarClock,
  pledge_partly_fulfilled: CircleDotDashed,
  pledge_fulfilled: CircleCheckBig,
  pledge_rescheduled: CalendarSync,
  pledge_payment_reversed: Undo2,
  pledge_cancelled: Ban,
  pledge_written_off: CircleSlash,
  status_link_revoked: Unlink,
} satisfies Record<string, LucideIcon>

type What = keyof typeof icons

/** What happened, oldest first, with who and when. */
export function Timeline({ events, saving }: { events: Happening[]; saving: boolean }) {
  const t = useTranslations('admin.record')
  // An event this page has no words for yet is left out rather than shown as a code.
  const known = events.filter(event => whatOf(event) in icons)
  return (
    <Section title={t('timeline')}>
      <ol>
        {known.map((event, index) => (
          <Happened
            key={event.id}
            event={event}
            last={index === known.length - 1}
            saving={saving && event.id === 'unsaved'}
          />
        ))}
      </ol>
    </Section>
  )
}

function Happened({ event, last, saving }: { event: Happening; last: boolean; saving: boolean }) {
  const t = useTranslations('admin')
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

function whatOf({ type }: Happening): What {
  return type.replace('.', '_') as What
}

function byWhom({ actor, type }: Happening, t: ReturnType<typeof useTranslations<'admin'>>): string {
  if (actor.kind === 'shopper') return t(type.startsWith('order.') ? 'by.shopper' : 'by.donor')
  if (actor.kind === 'system') return t('by.system')
  return actor.name ? t('by.member', { name: actor.name }) : t('by.team')
}
