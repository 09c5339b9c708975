'use client'
import { CalendarHeart, HandHeart, Inbox } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Contact, DonationStatus, OrderStatus, PledgeStatus } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { When } from '../when.tsx'

type Entry = Contact['history'][number]

const kinds = {
  order: { list: 'orders', Icon: Inbox },
  donation: { list: 'donations', Icon: HandHeart },
  pledge: { list: 'pledges', Icon: CalendarHeart },
} as const

/** Orders, gifts and promises in one row of time. */
export function History({ contact }: { contact: Contact }) {
  const t = useTranslations('admin.contact')
  return (
    <Section title={t('history')}>
      {contact.history.length === 0 ? <p className="text-muted-foreground text-sm">{t('noHistory')}</p> : null}
      <ul className="divide-y">
        {contact.history.map(entry => (
          <OneEntry key={entry.kind + entry.id} entry={entry} />
        ))}
      </ul>
    </Section>
  )
}

function OneEntry({ entry }: { entry: Entry }) {
  const t = useTranslations('admin.contact.kind')
  const { slug, reader } = useTenant()
  const { list, Icon } = kinds[entry.kind]
  return (
    <li>
      <Link
        href={`/${slug}/${list}/${entry.number}`}
        className="-mx-2 grid min-h-11 grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1 rounded-md px-2 py-2 text-sm transition-colors duration-150 hover:bg-muted sm:grid-cols-[auto_8rem_1fr_auto_8rem]"
      >
        <Icon aria-hidden className="size-4.5 stroke-[1.5] text-muted-foreground" />
        <span>
          <span className="sr-only">{t(entry.kind)} </span>
          <bdi className="font-semibold tabular-nums">{entry.number}</bdi>
        </span>
        <span className="max-sm:order-last max-sm:col-start-2">
          <Status entry={entry} />
        </span>
        <Money money={entry.amount} reader={reader} className="text-end" />
        <span className="text-end text-muted-foreground max-sm:order-last">
          <When at={entry.at} reader={reader} />
        </span>
      </Link>
    </li>
  )
}

function Status({ entry: { kind, status } }: { entry: Entry }) {
  if (kind === 'order') return <StatusBadge kind="orders" status={status as OrderStatus} />
  if (kind === 'donation') return <StatusBadge kind="donations" status={status as DonationStatus} />
  return <StatusBadge kind="pledges" status={status as PledgeStatus} />
}
