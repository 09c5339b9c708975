import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Problem } from '@/api/problem.ts'
import { findStatus, findStorefront } from '@/api/server.ts'
import type { StatusPage, Storefront } from '@/api/shapes.ts'
import { type Actions, StatusActions } from '@/components/status/status-actions.tsx'
import { StatusStop } from '@/components/status/status-stop.tsx'
import { StatusView } from '@/components/status/status-view.tsx'
import { Alert } from '@/components/ui/alert.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'
import { todayIn } from '@/lib/give/calendar.ts'
import { whatsAppUrl } from '@/lib/give/whats-app.ts'
import type { Locale } from '@/lib/locale.ts'
import { toMinor } from '@/lib/minor-units.ts'

type Props = {
  params: Promise<{ slug: string; locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const namespaces = ['common', 'status', 'errors']

/** The address is the key: it is not passed on, not indexed, and the title says nothing of what it opens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('status')
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function StatusPageOfRecord({ params, searchParams }: Props) {
  const { slug, locale, token: written } = (await params) as { slug: string; locale: Locale; token: string }
  const token = decodeURIComponent(written)
  const [store, page, { stop }] = await Promise.all([findStorefront(slug), statusOr404(slug, token), searchParams])
  const stopIsFirst = stop === 'reminders' && page.kind === 'pledge'
  const first = stopIsFirst ? <Stop page={page} token={token} /> : null
  const reader = { locale, digits: store.digits, timeZone: store.timeZone }
  return (
    <main id="main" tabIndex={-1} className="page min-h-[60vh] py-10 md:py-14">
      <StatusView page={page} token={token} reader={reader} first={first}>
        <ClientMessages namespaces={namespaces}>
          <StatusActions {...actionsOf(page, store)} token={token} stopIsFirst={stopIsFirst} />
        </ClientMessages>
      </StatusView>
    </main>
  )
}

async function Stop({ page, token }: { page: StatusPage; token: string }) {
  const t = await getTranslations('status')
  if (page.allowed.stopReminders) {
    return (
      <ClientMessages namespaces={namespaces}>
        <StatusStop token={token} />
      </ClientMessages>
    )
  }
  // Stopped a moment ago, or nothing is expected any more: either way no reminder comes.
  return (
    <Alert tone="success" role="status" className="mt-6">
      {t('stopped')}
    </Alert>
  )
}

function actionsOf(page: StatusPage, store: Storefront): Omit<Actions, 'token' | 'stopIsFirst'> {
  const { kind, allowed, latestDate, remindersStopped, instalments, whatsAppText } = page
  const open = instalments.filter(({ amount, settled }) => toMinor(settled.amount) < toMinor(amount.amount))
  return {
    kind,
    allowed,
    latestDate,
    remindersStopped,
    nextDate: open.map(part => part.dueOn).sort()[0],
    isPlan: open.length > 1,
    today: todayIn(store.timeZone),
    whatsApp: whatsAppUrl(whatsAppText, store.merchant?.phone),
  }
}

/** A link of another store opens nothing here. */
async function statusOr404(slug: string, token: string): Promise<StatusPage> {
  const page = await findStatus(token).catch(problem => {
    if (problem instanceof Problem && (problem.status === 404 || problem.status === 400)) notFound()
    throw problem
  })
  return page.tenant.slug === slug ? page : notFound()
}
