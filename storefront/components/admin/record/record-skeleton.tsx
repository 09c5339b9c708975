'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton.tsx'

export function RecordSkeleton() {
  const t = useTranslations('admin')
  return (
    <div className="mx-auto max-w-6xl">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <Skeleton className="h-5 w-20" />
      <Skeleton className="mt-4 h-9 w-52" />
      <Skeleton className="mt-2 h-5 w-40" />
      <div className="mt-6 grid gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid gap-5">
          <Skeleton shape="card" className="h-64" />
          <Skeleton shape="card" className="h-40" />
        </div>
        <Skeleton shape="card" className="h-56" />
      </div>
    </div>
  )
}
