'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { WaitingTenant } from '@/api/super-shapes.ts'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { textIn } from '@/lib/locale.ts'
import { When } from '../when.tsx'
import { Decide } from './legal.tsx'
import { Particulars } from './particulars.tsx'
import { SuperPage } from './super-page.tsx'
import { useReader } from './super-session.ts'
import { useSuper } from './use-super.ts'

/** Whose particulars wait to be looked at; who waits longest comes first. */
export function VerificationsPage() {
  const t = useTranslations('super.verification')
  const waiting = useSuper<{ data: WaitingTenant[] }>('/verifications')
  return (
    <SuperPage title={t('queue')} text={t('queueText')} found={waiting}>
      {({ data }) =>
        data.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        ) : (
          <ul className="divide-y rounded-lg border bg-card">
            {data.map(tenant => (
              <Waiting key={tenant.slug} tenant={tenant} />
            ))}
          </ul>
        )
      }
    </SuperPage>
  )
}

function Waiting({ tenant }: { tenant: WaitingTenant }) {
  const t = useTranslations('super')
  const reader = useReader()
  const { slug, name, kind, licenceNumber, waitingSince, owners, merchant } = tenant
  return (
    <li className="px-5 py-4 text-sm">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={`/super/tenants/${slug}`} className="break-words font-semibold underline-offset-4 hover:underline">
          <bdi>{textIn(reader.locale, name)}</bdi>
        </Link>
        {waitingSince ? <When at={waitingSince} reader={reader} className="text-muted-foreground" /> : null}
      </p>
      <p className="text-muted-foreground">
        <bdi dir="ltr">{slug}</bdi> · {t(`tenant.kinds.${kind}`)}
        {licenceNumber ? (
          <>
            {' · '}
            {t.rich('verification.licence', { number: () => <bdi>{licenceNumber}</bdi> })}
          </>
        ) : null}
      </p>
      {owners.map(({ name: owner, email }) => (
        <p key={email} className="break-words text-muted-foreground">
          <bdi>{owner}</bdi> · <bdi dir="ltr">{email}</bdi>
        </p>
      ))}
      {merchant ? <Particulars merchant={merchant} /> : null}
      <Decide slug={slug} />
    </li>
  )
}
