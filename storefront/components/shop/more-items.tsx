'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/api/client.ts'
import type { CatalogItem, Page } from '@/api/shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { gridClasses, ItemCard } from './item-card.tsx'
import { keepPages, keptPages } from './kept-pages.ts'
import { useShop } from './shop-context.tsx'

type Query = Record<string, string>
const places = ['a', 'b', 'c', 'd']

type Props = { query: Query; heading: 'h2' | 'h3'; firstCursor: string }

/** The next pages of the list, below the first one the server sent. A plain link where scripts do not run. */
export function MoreItems({ query, heading, firstCursor }: Props) {
  const shop = useShop()
  const t = useTranslations('storefront')
  const list = JSON.stringify({ ...query, firstCursor })
  const [{ items, cursor }, setPages] = useState(
    () => keptPages(list) ?? { items: [] as CatalogItem[], cursor: firstCursor as string | null },
  )
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const [status, setStatus] = useState('')

  async function load() {
    if (state === 'loading' || !cursor) return
    setState('loading')
    try {
      const asked = new URLSearchParams({ ...query, cursor })
      const next = await callApi<Page<CatalogItem>>(`/storefront/${shop.slug}/catalog?${asked}`)
      const pages = { items: [...items, ...next.data], cursor: next.page.hasMore ? next.page.nextCursor : null }
      keepPages(list, pages)
      setPages(pages)
      setStatus(t('showingMore', { count: next.data.length }))
      setState('idle')
    } catch {
      setState('failed')
    }
  }

  const { limit: _, ...visible } = query
  const fallback = cursor ? `?${new URLSearchParams({ ...visible, cursor })}` : undefined
  return (
    <>
      {items.length > 0 || state === 'loading' ? (
        <ul className={`${gridClasses} mt-7 md:mt-9`} aria-busy={state === 'loading'}>
          {items.map(item => (
            <ItemCard key={item.id} item={item} reader={shop} heading={heading} />
          ))}
          {state === 'loading' ? places.map(place => <CardSkeleton key={place} />) : null}
        </ul>
      ) : null}
      <p role="status" className="sr-only">
        {status}
      </p>
      {cursor ? (
        <div className="mt-10 flex flex-col items-center gap-3">
          {state === 'failed' ? (
            <p role="alert" className="text-danger text-sm">
              {t('moreFailed')}
            </p>
          ) : null}
          <Button asChild variant="outline" aria-disabled={state === 'loading' || undefined}>
            <a
              href={fallback}
              onClick={event => {
                event.preventDefault()
                load()
              }}
            >
              {t('showMore')}
            </a>
          </Button>
        </div>
      ) : null}
    </>
  )
}

function CardSkeleton() {
  return (
    <li aria-hidden>
      <Skeleton shape="card" className="aspect-4/5" />
      <Skeleton className="mt-3 h-4 w-4/5" />
      <Skeleton className="mt-2 h-4 w-2/5" />
    </li>
  )
}
