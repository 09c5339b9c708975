'use client'
import { useTranslations } from 'next-intl'
import type { AdminTenant } from '@/api/super-shapes.ts'
import { formatMoney, formatNumber } from '@/lib/format.ts'
import { relativeTime } from '@/lib/relative-time.ts'
import { formatModelCost, formatStorage } from '@/lib/super/amounts.ts'
import { useReader } from './super-session.ts'

export function TenantFigures({ tenant }: { tenant: AdminTenant }) {
  const t = useTranslations('super.tenants')
  const reader = useReader()
  const { orders, donations, pledges, ai } = tenant
  const number = (value: number) => formatNumber(value, reader)
  const figures = [
    { key: 'members', value: number(tenant.members) },
    { key: 'orders', value: number(orders.count), below: formatMoney(orders.amount, reader) },
    { key: 'donations', value: number(donations.count), below: formatMoney(donations.amount, reader) },
    { key: 'pledges', value: number(pledges.count), below: formatMoney(pledges.amount, reader) },
    { key: 'aiTokens', value: number(ai.tokens), below: formatModelCost(ai.cost, reader) },
    { key: 'storage', value: formatStorage(tenant.storageBytes, reader) },
    {
      key: 'activity',
      value: tenant.lastActivityAt ? relativeTime(tenant.lastActivityAt, Date.now(), reader) : t('never'),
    },
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-border sm:grid-cols-4 xl:grid-cols-7">
      {figures.map(({ key, value, ...rest }) => (
        <div
          key={key}
          className="flex min-w-0 grow flex-col bg-card px-4 py-3 max-sm:last:col-span-2 sm:max-xl:last:col-span-2"
        >
          <dt className="text-muted-foreground text-xs">{t(`column.${key}`)}</dt>
          <dd className="mt-0.5 min-w-0 break-words font-semibold tabular-nums">
            <bdi>{value}</bdi>
            {'below' in rest ? (
              <span className="block font-normal text-muted-foreground text-xs">
                <bdi>{rest.below}</bdi>
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
