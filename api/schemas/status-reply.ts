import type { Static } from 'typebox'
import { inLocale, type Locale } from '#domain/bilingual.ts'
import { dateIn } from '#domain/calendar.ts'
import type { Happening } from '#domain/happenings.ts'
import { moneyFromColumn } from '#domain/money.ts'
import { linkChoices } from '#domain/status-links/link-choices.ts'
import type { OpenedLink } from '#domain/status-links/open-link.ts'
import { instalmentReplies } from './pledge-reply.ts'
import type { StatusPage } from './status.ts'

type Page = Static<typeof StatusPage>

export function statusPageReply(opened: OpenedLink, now: Date): Page {
  const { target, storefront, happenings } = opened
  const { latestDate, ...allowed } = linkChoices(opened, now)
  return {
    ...emptyPage,
    ...pageOf(opened, now),
    kind: opened.kind,
    status: opened.record.status,
    tenant: { slug: storefront.slug, name: storefront.name },
    locale: opened.record.locale,
    timeline: happenings
      .filter(({ type }) => type.startsWith(`${opened.kind}.`) && !untold.has(type))
      .map(happening => ({
        type: happening.type,
        at: happening.occurred_at.toISOString(),
        reason: reasonTold(opened.kind, happening),
      })),
    allowed,
    latestDate,
    expiresAt: target.expiresAt.toISOString(),
  }
}

/** What the team and the worker go by. */
const untold = new Set(['pledge.reminder_due', 'pledge.due', 'pledge.overdue'])

/**
 * Their own words, and why an order was called off, which its shopper is mailed too. What the team notes of gifts and
 * pledges, such as why one is written off, is for its own eyes.
 */
function reasonTold(kind: OpenedLink['kind'], { actor_kind, data }: Happening): string | null {
  return kind === 'order' || actor_kind === 'public' ? (data.reason ?? null) : null
}

/** What one kind has and the others have not. */
const emptyPage = {
  campaign: null,
  items: [],
  deliveryFee: null,
  deliveryMethod: null,
  fulfilled: null,
  instalments: [],
  remindersStopped: null,
  receipt: null,
}

type Words = Record<Locale, (number: string, store: string) => string>

/** How the sender of a message to the store begins. */
const whatsAppText: Record<OpenedLink['kind'], Words> = {
  order: {
    en: (number, store) => `My order ${number} at ${store}`,
    ar: (number, store) => `طلبي ${number} من ${store}`,
  },
  donation: {
    en: (number, store) => `My gift ${number} to ${store}`,
    ar: (number, store) => `تبرعي ${number} إلى ${store}`,
  },
  pledge: {
    en: (number, store) => `My pledge ${number} to ${store}`,
    ar: (number, store) => `تعهدي ${number} إلى ${store}`,
  },
}

type OwnPart = Partial<typeof emptyPage> | Partial<Page>

function pageOf(
  opened: OpenedLink,
  now: Date,
): OwnPart & Pick<Page, 'number' | 'name' | 'amount' | 'createdAt' | 'whatsAppText'> {
  if (opened.kind === 'order') return orderPart(opened)
  return opened.kind === 'donation' ? donationPart(opened) : pledgePart(opened, now)
}

function orderPart(opened: Extract<OpenedLink, { kind: 'order' }>) {
  const { record } = opened
  const money = (amount: string) => moneyFromColumn(amount, record.currency)
  return {
    ...common(opened, record.order_number, record.customer_name),
    amount: money(record.total),
    createdAt: record.placed_at.toISOString(),
    items: record.items.map(({ name, quantity, lineTotal }) => ({ name, quantity, lineTotal: money(lineTotal) })),
    deliveryFee: money(record.delivery_fee),
    deliveryMethod: record.delivery_method,
  }
}

function donationPart(opened: Extract<OpenedLink, { kind: 'donation' }>) {
  const { record, receipt } = opened
  return {
    ...common(opened, record.donation_number, record.donor_name),
    amount: moneyFromColumn(record.amount, record.currency),
    createdAt: record.donated_at.toISOString(),
    campaign: record.campaign?.name ?? null,
    receipt: receipt && {
      number: receipt.receipt_number,
      status: receipt.voided_at ? ('voided' as const) : ('issued' as const),
    },
  }
}

function pledgePart(opened: Extract<OpenedLink, { kind: 'pledge' }>, now: Date) {
  const { record } = opened
  const today = dateIn(opened.storefront.time_zone, now)
  return {
    ...common(opened, record.pledge_number, record.donor_name),
    amount: moneyFromColumn(record.amount, record.currency),
    createdAt: record.pledged_at.toISOString(),
    campaign: record.campaign?.name ?? null,
    fulfilled: moneyFromColumn(record.fulfilled_amount, record.currency),
    instalments: instalmentReplies(record, today),
    remindersStopped: record.reminders_stopped_at !== null,
  }
}

function common({ kind, storefront, record: { locale } }: OpenedLink, number: string, name: string) {
  return {
    number,
    name: name.trim().split(/\s+/)[0] ?? '',
    whatsAppText: whatsAppText[kind][locale](number, inLocale(storefront.name, locale)),
  }
}
