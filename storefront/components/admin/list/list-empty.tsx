'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { ShallowLink } from '../shallow-link.tsx'
import { useList } from './list-context.tsx'

/** An empty filter or page leads back; an empty list says what will appear in it (`first`). */
export function ListEmpty({ first }: { first: ReactNode }) {
  const t = useTranslations('admin.list')
  const { list, query, pathOf } = useList()
  const own = useTranslations(`admin.${list}.list`)
  const { status, ...others } = query.filters
  const frame = 'rounded-lg border bg-card py-20'
  const lead = (href: string, words: string) => (
    <Button asChild variant="outline">
      <ShallowLink href={href}>{words}</ShallowLink>
    </Button>
  )
  if (query.cursor) {
    const newest = lead(pathOf({ filters: query.filters }), t('emptyPage.action'))
    return <EmptyState className={frame} title={own('emptyPage')} action={newest} />
  }
  if (Object.keys(others).length > 0) {
    return (
      <EmptyState className={frame} title={t('emptyFilter.title')} action={lead(pathOf({}), t('emptyFilter.action'))}>
        {t('emptyFilter.text')}
      </EmptyState>
    )
  }
  if (status) {
    return (
      <EmptyState
        className={frame}
        title={own(`emptyStatus.${status}` as 'emptyPage')}
        action={lead(pathOf({}), own('emptyStatus.all' as 'emptyPage'))}
      >
        {t('emptyStatus')}
      </EmptyState>
    )
  }
  return <div className="rounded-lg border bg-card py-6">{first}</div>
}
