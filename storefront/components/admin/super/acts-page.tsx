'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Page } from '@/api/shapes.ts'
import type { SuperAct } from '@/api/super-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { Section } from '../record/section.tsx'
import { Acts } from './acts.tsx'
import { SuperPage } from './super-page.tsx'
import { callSuper } from './super-session.ts'

/** Everything super admins did, newest first. */
export function ActsPage() {
  const t = useTranslations('super.acts')
  const acts = useInfiniteQuery({
    queryKey: ['super', 'acts'],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: '50', ...(pageParam && { cursor: pageParam }) })
      return callSuper<Page<SuperAct>>(`/audit?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ page }) => page.nextCursor,
  })
  return (
    <SuperPage title={t('title')} text={t('text')} found={acts}>
      {({ pages }) => (
        <>
          <Section title={t('list')}>
            <Acts about acts={pages.flatMap(({ data }) => data)} none={t('none')} />
          </Section>
          {acts.hasNextPage ? (
            <Button variant="outline" className="self-center" onClick={() => void acts.fetchNextPage()}>
              {t('more')}
            </Button>
          ) : null}
        </>
      )}
    </SuperPage>
  )
}
