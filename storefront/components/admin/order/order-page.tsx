'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Problem } from '@/api/problem.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { lastListPath } from '../orders/last-list.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { OrderSheet } from './order-sheet.tsx'
import { OrderSkeleton } from './order-skeleton.tsx'
import { useOrder } from './use-order.ts'

export function OrderPage({ number }: { number: string }) {
  const t = useTranslations('admin.order')
  const { slug } = useTenant()
  const { data: order, error, refetch } = useOrder(number)
  const refused = error instanceof Problem && error.status === 403
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 max-md:pb-28 lg:px-8 lg:py-7">
      {order && !refused ? (
        <OrderSheet order={order} problem={error} />
      ) : order === null ? (
        <EmptyState
          as="h1"
          title={t('missing.title', { number })}
          action={
            <Button asChild variant="outline">
              <Link href={lastListPath(slug)}>{t('back')}</Link>
            </Button>
          }
        >
          {t('missing.text')}
        </EmptyState>
      ) : error ? (
        <LoadFailed problem={error} retry={() => void refetch()} />
      ) : (
        <OrderSkeleton />
      )}
    </main>
  )
}
