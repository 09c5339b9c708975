import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { listCatalog } from '@/api/server.ts'
import type { CatalogItem, Page, Storefront } from '@/api/shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { inDigits, type Reader } from '@/lib/format.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { gridClasses, ItemCard } from './item-card.tsx'
import { MoreItems } from './more-items.tsx'

type Wish = { q?: string; category?: string; cursor?: string }
const limit = '24'
const aboveTheFold = 4

export async function Catalogue({ store, locale, wish }: { store: Storefront; locale: Locale; wish: Wish }) {
  const { q, category, cursor } = wish
  const [found, t] = await Promise.all([
    listCatalog(store.slug, { q, category, cursor, limit }),
    getTranslations('storefront'),
  ])
  const reader = { locale, digits: store.digits, timeZone: store.timeZone }
  const chosen = store.categories.find(({ slug }) => slug === category)
  const title = q ? t('results', { query: q }) : chosen ? textIn(locale, chosen.name) : t('goods')
  return (
    <>
      <div className="mt-6 mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 md:mt-8">
        <Title page={q || chosen ? 'h1' : 'h2'}>{title}</Title>
        <p role="status" className="text-muted-foreground text-sm">
          {inDigits(countText(found, t), reader)}
          {q ? (
            <Link href={`/${locale}`} className="ms-4 underline underline-offset-4 hover:text-foreground">
              {t('clearSearch')}
            </Link>
          ) : null}
        </p>
      </div>
      {found.data.length > 0 ? (
        <Grid found={found} reader={reader} query={{ ...definedIn({ q, category }), limit }} />
      ) : null}
      {found.data.length === 0 ? (
        <EmptyState
          title={q || category ? t('nothingFound') : t('nothingHere')}
          action={
            q || category ? (
              <Button asChild variant="outline">
                <Link href={`/${locale}`}>{t('seeAll')}</Link>
              </Button>
            ) : null
          }
        >
          {q || category ? t('nothingFoundText') : t('nothingHereText')}
        </EmptyState>
      ) : null}
    </>
  )
}

function Title({ page: Heading, children }: { page: 'h1' | 'h2'; children: string }) {
  return <Heading className="text-xl">{children}</Heading>
}

function Grid({ found, reader, query }: { found: Page<CatalogItem>; reader: Reader; query: Record<string, string> }) {
  const { nextCursor, hasMore } = found.page
  return (
    <>
      <ul className={gridClasses}>
        {found.data.map((item, place) => (
          <ItemCard key={item.id} item={item} reader={reader} priority={place < aboveTheFold} />
        ))}
      </ul>
      {hasMore && nextCursor ? <MoreItems key={JSON.stringify(query)} query={query} firstCursor={nextCursor} /> : null}
    </>
  )
}

function countText(found: Page<CatalogItem>, t: Awaited<ReturnType<typeof getTranslations>>): string {
  return found.page.hasMore ? t('foundMore', { count: found.data.length }) : t('found', { count: found.data.length })
}

function definedIn(wish: Wish): Record<string, string> {
  return Object.fromEntries(Object.entries(wish).filter((pair): pair is [string, string] => Boolean(pair[1])))
}
