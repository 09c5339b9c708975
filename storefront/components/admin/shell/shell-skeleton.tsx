'use client'
import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton.tsx'

/** The outline of the area while it is not known yet who is there: nothing jumps when it is. */
export function ShellSkeleton() {
  const t = useTranslations('admin')
  return (
    <div className="flex grow flex-col lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
      <div className="flex min-h-14 items-center gap-3 border-b p-3 lg:items-start lg:border-e lg:border-b-0 lg:bg-muted/60 lg:p-5">
        <Skeleton className="size-8" />
        <Skeleton className="h-4 w-28 lg:mt-2" />
      </div>
      <main id="main" aria-busy className="px-4 py-6 lg:px-8 lg:py-8">
        <p role="status" className="sr-only">
          {t('loading')}
        </p>
        <Skeleton className="h-8 w-36" />
        <Skeleton className="mt-6 h-10 w-full max-w-md" />
        <Skeleton shape="card" className="mt-4 h-96 w-full" />
      </main>
    </div>
  )
}
