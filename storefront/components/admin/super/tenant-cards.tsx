'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AdminTenant, TenantList } from '@/api/super-shapes.ts'
import { formatMoney, formatNumber } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { formatModelCost, formatStorage } from '@/lib/super/amounts.ts'
import { When } from '../when.tsx'
import { useReader } from './super-session.ts'
import { TenantStatusBadge } from './tenant-status.tsx'
import { Lines, totalLines } from './tenants-table.tsx'

/** On a phone: the same as cards, the sums first. */
export function TenantCards({ list: { data, totals } }: { list: TenantList }) {
  const t = useTranslations('super.tenants')
  const reader = useReader()
  return (
    <div className="flex flex-col gap-3 lg:hidden">
      <section className="rounded-lg border bg-muted/60 p-4">
        <h2 className="mb-2 font-semibold text-sm">{t('total', { count: totals.tenants })}</h2>
        <Figures
          of={{
            members: formatNumber(totals.members, reader),
            orders: <Lines lines={[formatNumber(totals.orders, reader), ...totalLines(totals, 'orders', reader)]} />,
            donations: (
              <Lines lines={[formatNumber(totals.donations, reader), ...totalLines(totals, 'donations', reader)]} />
            ),
            aiTokens: `${formatNumber(totals.ai.tokens, reader)} · ${formatModelCost(totals.ai.cost, reader)}`,
            storage: formatStorage(totals.storageBytes, reader),
          }}
        />
      </section>
      <ul aria-label={t('title')} className="flex flex-col gap-3">
        {data.map(tenant => (
          <TenantCard key={tenant.id} tenant={tenant} />
        ))}
      </ul>
    </div>
  )
}

function TenantCard({ tenant }: { tenant: AdminTenant }) {
  const t = useTranslations('super.tenants')
  const reader = useReader()
  const sum = ({ count, amount }: AdminTenant['orders']) =>
    `${formatNumber(count, reader)} · ${formatMoney(amount, reader)}`
  return (
    <li className="rounded-lg border bg-card p-4">
      <div className="mb-3 flex items-start justify-between gap-3">
        <div className="min-w-0">
          <Link
            href={`/super/tenants/${tenant.slug}`}
            className="inline-block break-words py-1 font-semibold underline-offset-4 hover:underline"
          >
            <bdi>{textIn(reader.locale, tenant.name)}</bdi>
          </Link>
          <p className="break-all text-muted-foreground text-xs">
            <bdi dir="ltr">{tenant.slug}</bdi>
          </p>
        </div>
        <TenantStatusBadge tenant={tenant} />
      </div>
      <Figures
        of={{
          members: formatNumber(tenant.members, reader),
          orders: sum(tenant.orders),
          donations: sum(tenant.donations),
          aiTokens: `${formatNumber(tenant.ai.tokens, reader)} · ${formatModelCost(tenant.ai.cost, reader)}`,
          storage: formatStorage(tenant.storageBytes, reader),
          activity: tenant.lastActivityAt ? <When at={tenant.lastActivityAt} reader={reader} /> : t('never'),
        }}
      />
    </li>
  )
}

type FigureName = 'members' | 'orders' | 'donations' | 'aiTokens' | 'storage' | 'activity'

function Figures({ of }: { of: Partial<Record<FigureName, ReactNode>> }) {
  const t = useTranslations('super.tenants.column')
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm tabular-nums">
      {Object.entries(of).map(([name, figure]) => (
        <div key={name} className="contents">
          <dt className="text-muted-foreground">{t(name as FigureName)}</dt>
          <dd className="min-w-0 text-end">{typeof figure === 'string' ? <bdi>{figure}</bdi> : figure}</dd>
        </div>
      ))}
    </dl>
  )
}
