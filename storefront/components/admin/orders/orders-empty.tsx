'use client'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { type ListQuery, listPath } from '@/lib/orders/list-query.ts'
import { ShallowLink } from '../shallow-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

/** Says what will appear here and offers the first step; an empty filter or page only leads back. */
export function OrdersEmpty({ query }: { query: ListQuery }) {
  const t = useTranslations('admin.list')
  const { slug, shopUrl } = useTenant()
  const frame = 'rounded-lg border bg-card py-20'
  if (query.cursor) {
    const newest = <ShallowLink href={listPath(slug, { status: query.status })}>{t('emptyPage.action')}</ShallowLink>
    return <EmptyState className={frame} title={t('emptyPage.title')} action={<Outline>{newest}</Outline>} />
  }
  if (query.status) {
    const all = <ShallowLink href={listPath(slug)}>{t('emptyStatus.all')}</ShallowLink>
    return (
      <EmptyState className={frame} title={t(`emptyStatus.${query.status}`)} action={<Outline>{all}</Outline>}>
        {t('emptyStatus.text')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      className={frame}
      title={t('empty.title')}
      action={
        <Button asChild>
          <a href={shopUrl} target="_blank" rel="noreferrer">
            {t('empty.action')}
            <ExternalLink aria-hidden className="mirror-rtl" />
          </a>
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  )
}

function Outline({ children }: { children: React.ReactNode }) {
  return (
    <Button asChild variant="outline">
      {children}
    </Button>
  )
}
