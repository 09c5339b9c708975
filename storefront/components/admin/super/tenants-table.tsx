'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AdminTenant, TenantList, TenantTotals } from '@/api/super-shapes.ts'
import { cn } from '@/lib/cn.ts'
import { formatMoney, formatNumber, type Reader } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { formatModelCost, formatStorage } from '@/lib/super/amounts.ts'
import { nextSort, type TenantSortName, type TenantsQuery, tenantsAddress } from '@/lib/super/tenants-query.ts'
import { ShallowLink } from '../shallow-link.tsx'
import { When } from '../when.tsx'
import { useReader } from './super-session.ts'
import { TenantStatusBadge } from './tenant-status.tsx'

type Props = { list: TenantList; query: TenantsQuery }

const columns: { key: 'name' | 'state' | Exclude<TenantSortName, 'created' | 'slug'>; sort?: TenantSortName }[] = [
  { key: 'name', sort: 'slug' },
  { key: 'state' },
  { key: 'members', sort: 'members' },
  { key: 'orders', sort: 'orders' },
  { key: 'donations', sort: 'donations' },
  { key: 'aiTokens', sort: 'aiTokens' },
  { key: 'storage', sort: 'storage' },
  { key: 'activity', sort: 'activity' },
]

/** At a desk: one line for each tenant, their sums below. */
export function TenantsTable({ list, query }: Props) {
  const t = useTranslations('super.tenants')
  return (
    <div className="overflow-x-auto rounded-lg border bg-card max-lg:hidden">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            {columns.map(({ key, sort }) => (
              <Head key={key} name={key} sort={sort} query={query} />
            ))}
          </tr>
        </thead>
        <tbody>
          {list.data.map(tenant => (
            <Row key={tenant.id} tenant={tenant} />
          ))}
        </tbody>
        <TotalsRow totals={list.totals} />
      </table>
    </div>
  )
}

type HeadProps = { name: (typeof columns)[number]['key']; sort: TenantSortName | undefined; query: TenantsQuery }

function Head({ name, sort, query }: HeadProps) {
  const t = useTranslations('super.tenants.column')
  const at = query.sort === sort ? 'ascending' : query.sort === `-${sort}` ? 'descending' : undefined
  const Arrow = at === 'ascending' ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      aria-sort={at}
      className={cn(
        'h-10 whitespace-nowrap border-b px-3 font-normal text-muted-foreground first:ps-5 last:pe-5',
        isFigure(name) ? 'text-end' : 'text-start',
      )}
    >
      {sort ? (
        <ShallowLink
          href={tenantsAddress({ ...query, sort: nextSort(query.sort, sort), offset: 0 })}
          className={cn('inline-flex items-center gap-1 hover:text-foreground', at && 'font-semibold text-foreground')}
        >
          {t(name)}
          {at ? <Arrow aria-hidden className="size-3.5 stroke-[1.5]" /> : null}
        </ShallowLink>
      ) : (
        t(name)
      )}
    </th>
  )
}

const isFigure = (name: string) => !['name', 'state', 'activity'].includes(name)

function Row({ tenant }: { tenant: AdminTenant }) {
  const t = useTranslations('super.tenants')
  const reader = useReader()
  const { orders, donations, ai } = tenant
  return (
    <tr className="border-b transition-colors hover:bg-muted">
      <td className="max-w-72 py-2 ps-5 pe-3">
        <Link href={`/super/tenants/${tenant.slug}`} className="font-semibold underline-offset-4 hover:underline">
          <bdi>{textIn(reader.locale, tenant.name)}</bdi>
        </Link>
        <p className="truncate text-muted-foreground text-xs">
          <bdi dir="ltr">{tenant.slug}</bdi>
        </p>
      </td>
      <td className="px-3">
        <TenantStatusBadge tenant={tenant} />
      </td>
      <Figure>{formatNumber(tenant.members, reader)}</Figure>
      <Figure below={formatMoney(orders.amount, reader)}>{formatNumber(orders.count, reader)}</Figure>
      <Figure below={formatMoney(donations.amount, reader)}>{formatNumber(donations.count, reader)}</Figure>
      <Figure below={formatModelCost(ai.cost, reader)}>{formatNumber(ai.tokens, reader)}</Figure>
      <Figure>{formatStorage(tenant.storageBytes, reader)}</Figure>
      <td className="whitespace-nowrap ps-3 pe-5 text-muted-foreground">
        {tenant.lastActivityAt ? <When at={tenant.lastActivityAt} reader={reader} /> : t('never')}
      </td>
    </tr>
  )
}

function TotalsRow({ totals }: { totals: TenantTotals }) {
  const t = useTranslations('super.tenants')
  const reader = useReader()
  return (
    <tfoot className="bg-muted/60 align-top">
      <tr>
        <th scope="row" colSpan={2} className="py-3 ps-5 pe-3 text-start font-semibold">
          {t('total', { count: totals.tenants })}
        </th>
        <Figure>{formatNumber(totals.members, reader)}</Figure>
        <Figure below={<Lines lines={totalLines(totals, 'orders', reader)} />}>
          {formatNumber(totals.orders, reader)}
        </Figure>
        <Figure below={<Lines lines={totalLines(totals, 'donations', reader)} />}>
          {formatNumber(totals.donations, reader)}
        </Figure>
        <Figure below={formatModelCost(totals.ai.cost, reader)}>{formatNumber(totals.ai.tokens, reader)}</Figure>
        <Figure>{formatStorage(totals.storageBytes, reader)}</Figure>
        <td />
      </tr>
    </tfoot>
  )
}

export function totalLines(totals: TenantTotals, of: 'orders' | 'donations', reader: Reader): string[] {
  return totals.amounts.map(amounts => formatMoney(amounts[of], reader))
}

export const Lines = ({ lines }: { lines: string[] }) =>
  lines.map(line => (
    <span key={line} className="block">
      <bdi>{line}</bdi>
    </span>
  ))

function Figure({ below, children }: { below?: ReactNode; children: ReactNode }) {
  return (
    <td className="whitespace-nowrap px-3 py-2 text-end tabular-nums">
      <bdi>{children}</bdi>
      {below ? (
        <div className="text-muted-foreground text-xs">{typeof below === 'string' ? <bdi>{below}</bdi> : below}</div>
      ) : null}
    </td>
  )
}
