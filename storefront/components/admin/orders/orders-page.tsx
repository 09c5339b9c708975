'use client'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { readListQuery } from '@/lib/orders/list-query.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { keepListSearch } from './last-list.ts'
import { LiveSign } from './live-sign.tsx'
import { OrderList } from './order-list.tsx'
import { StatusFilter } from './status-filter.tsx'

export function OrdersPage() {
  const t = useTranslations('admin')
  const { live } = useTenant()
  const params = useSearchParams()
  const query = readListQuery(params)
  useEffect(() => keepListSearch(params.toString()), [params])
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-col gap-4 px-4 py-5 lg:px-8 lg:py-7">
      <header className="flex items-baseline justify-between gap-4">
        <h1 id="orders-title" tabIndex={-1} className="text-2xl outline-none">
          {t('orders')}
        </h1>
        <LiveSign state={live} />
      </header>
      <StatusFilter chosen={query.status} />
      <OrderList query={query} />
    </main>
  )
}
