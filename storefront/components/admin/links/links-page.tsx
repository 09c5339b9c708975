'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Page } from '@/api/shapes.ts'
import type { TrackedLink } from '@/api/store-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { LinkCard } from './link-card.tsx'

/** The team's links with what came by each, newest first. */
export function LinksPage() {
  const t = useTranslations('admin.links')
  const { slug } = useTenant()
  const links = useInfiniteQuery({
    queryKey: ['links', slug],
    queryFn: ({ signal, pageParam }) =>
      call<Page<TrackedLink>>(
        `/tenants/${encodeURIComponent(slug)}/links${pageParam && `?${new URLSearchParams({ cursor: pageParam })}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ page }) => page.nextCursor,
    refetchOnWindowFocus: 'always',
  })
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 lg:px-8 lg:py-7">
      <div className="mx-auto flex max-w-5xl flex-col gap-4">
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div>
            <h1 className="text-2xl">{t('title')}</h1>
            <p className="mt-1 text-muted-foreground">{t('text')}</p>
          </div>
          <NewLinkLink />
        </header>
        {links.data ? (
          <Cards links={links.data.pages.flatMap(({ data }) => data)} />
        ) : links.isError ? (
          <LoadFailed problem={links.error} retry={() => void links.refetch()} />
        ) : (
          <Skeleton shape="card" className="h-64" />
        )}
        {links.hasNextPage ? (
          <Button
            variant="outline"
            className="self-center"
            aria-disabled={links.isFetchingNextPage || undefined}
            onClick={() => void links.fetchNextPage()}
          >
            {t('more')}
          </Button>
        ) : null}
      </div>
    </main>
  )
}

function Cards({ links }: { links: TrackedLink[] }) {
  const t = useTranslations('admin.links')
  if (links.length === 0) {
    return (
      <EmptyState className="rounded-lg border bg-card py-20" title={t('empty.title')} action={<NewLinkLink />}>
        {t('empty.text')}
      </EmptyState>
    )
  }
  return (
    <ul className="divide-y rounded-lg border bg-card">
      {links.map(link => (
        <LinkCard key={link.id} link={link} />
      ))}
    </ul>
  )
}

function NewLinkLink() {
  const t = useTranslations('admin.links')
  const { slug, may } = useTenant()
  if (!may('links.write')) return null
  return (
    <Button asChild size="sm" className="max-md:min-h-11">
      <Link href={`/${slug}/links/new`}>
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  )
}
