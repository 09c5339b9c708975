'use client'
import { useTranslations } from 'next-intl'
import { type OrderStatus, orderStatuses } from '@/api/team-shapes.ts'
import { cn } from '@/lib/cn.ts'
import { listPath } from '@/lib/orders/list-query.ts'
import { ShallowLink } from '../shallow-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

/** Each filter is an address: it can be kept, shared and gone back to. */
export function StatusFilter({ chosen }: { chosen: OrderStatus | undefined }) {
  const t = useTranslations('admin')
  const { slug } = useTenant()
  return (
    <nav
      aria-label={t('list.filter')}
      className="-mx-4 overflow-x-auto px-4 scrollbar-none lg:mx-0 lg:px-0 print:hidden"
    >
      <ul className="flex w-max min-w-full gap-5 border-b">
        {[undefined, ...orderStatuses].map(status => (
          <li key={status ?? 'all'}>
            <ShallowLink
              href={listPath(slug, { status })}
              aria-current={status === chosen ? 'page' : undefined}
              className={cn(
                '-mb-px flex min-h-11 items-center whitespace-nowrap border-b-2 px-0.5 text-sm transition-colors duration-150 hover:text-foreground',
                status === chosen ? 'border-primary font-semibold' : 'border-transparent text-muted-foreground',
              )}
            >
              {status ? t(`status.${status}`) : t('list.all')}
            </ShallowLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
