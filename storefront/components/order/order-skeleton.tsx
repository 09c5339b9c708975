import { Skeleton } from '@/components/ui/skeleton.tsx'

export function OrderSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
      <div className="flex flex-col gap-5">
        <Skeleton className="h-7 w-44" />
        <Skeleton className="h-11" />
        <Skeleton className="h-11" />
        <Skeleton className="h-11" />
        <Skeleton className="mt-6 h-7 w-44" />
        <Skeleton className="h-18" />
      </div>
      <Skeleton className="hidden h-56 lg:block" />
    </div>
  )
}
