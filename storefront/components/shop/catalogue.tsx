import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Problem } from '@/api/problem.ts'
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

/** A wish that none of our links makes (a cursor, a category that cannot be one) is an address that is not here. */
async function catalogOr404(slug: string, wish: Wish & { limit: string }): Promise<Page<CatalogItem>> {
  try {
    return await listCatalog(slug, wish)
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 400) notFound()
    throw problem
  }
}

export async function Catalogue({ store, locale, wish }: { store: Storefront; locale: Locale; wish: Wish }) {
  const { q, category, cursor } = wish
  const [found, t] = await Promise.all([
    catalogOr404(store.slug, { q, category, cursor, limit }),
    getTranslations('storefront'),
  ])
  const reader = { locale, digits: store.digits, timeZone: store.timeZone }
  const chosen = store.categories.find(({ slug }) => slug === category)
  const title = q ? t('results', { query: q }) : chosen ? textIn(locale, chosen.name) : t('goods')
  const level = q || category || cursor ? 1 : 2
  return (
    <>
      <div className="mt-6 mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 md:mt-8">
        <Title level={level}>{title}</Title>
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
        <Grid
          found={found}
          reader={reader}
          heading={level === 1 ? 'h2' : 'h3'}
          query={{ ...definedIn({ q, category }), limit }}
        />
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

/** The hero says what the home page is; without it, the list does. */
function Title({ level, children }: { level: 1 | 2; children: string }) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return <Heading className="text-xl">{children}</Heading>
}

type GridProps = { found: Page<CatalogItem>; reader: Reader; heading: 'h2' | 'h3'; query: Record<string, string> }

function Grid({ found, reader, heading, query }: GridProps) {
  const { nextCursor, hasMore } = found.page
  return (
    <>
      <ul className={gridClasses}>
        {found.data.map((item, place) => (
          <ItemCard key={item.id} item={item} reader={reader} heading={heading} priority={place < aboveTheFold} />
        ))}
      </ul>
      {hasMore && nextCursor ? (
        <MoreItems key={JSON.stringify(query)} query={query} heading={heading} firstCursor={nextCursor} />
      ) : null}
    </>
  )
}

function countText(found: Page<CatalogItem>, t: Awaited<ReturnType<typeof getTranslations>>): string {
  return found.page.hasMore ? t('foundMore', { count: found.data.length }) : t('found', { count: found.data.length })
}

function definedIn(wish: Wish): Record<string, string> {
  return Object.fromEntries(Object.entries(wish).filter((pair): pair is [string, string] => Boolean(pair[1])))
}
