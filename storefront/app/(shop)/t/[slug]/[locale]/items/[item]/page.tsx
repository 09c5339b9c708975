import { Store, Truck } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Problem } from '@/api/problem.ts'
import { findItem, findStorefront } from '@/api/server.ts'
import type { CatalogItem, Storefront } from '@/api/shapes.ts'
import { Money } from '@/components/money.tsx'
import { AddToBasket } from '@/components/shop/add-to-basket.tsx'
import { ItemPictures } from '@/components/shop/item-pictures.tsx'
import { StockNote } from '@/components/shop/stock-note.tsx'
import { type Locale, textIn } from '@/lib/locale.ts'
import { alternatesOf, openGraphOf } from '@/lib/page-facts.ts'

type Params = { slug: string; locale: Locale; item: string }
type Props = { params: Promise<{ slug: string; locale: string; item: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, locale, item: key } = (await params) as Params
  const [store, item] = await Promise.all([findStorefront(slug), itemOr404(slug, key)])
  return {
    title: textIn(locale, item.name),
    description: textIn(locale, item.description).replace(/\s+/g, ' ').slice(0, 160),
    alternates: alternatesOf(store, locale, `/items/${item.slug}`),
    openGraph: openGraphOf(store, locale, item.pictures[0] ?? store.branding.hero),
  }
}

export default async function ItemPage({ params }: Props) {
  const { slug, locale, item: key } = (await params) as Params
  const [store, item] = await Promise.all([findStorefront(slug), itemOr404(slug, key)])
  const reader = { locale, digits: store.digits }
  const description = textIn(locale, item.description)
  return (
    <main id="main" tabIndex={-1} className="page pb-14 md:pt-8 md:pb-20">
      <div className="grid gap-6 md:grid-cols-2 md:gap-12 lg:grid-cols-[1.1fr_1fr]">
        <ItemPictures item={item} locale={locale} />
        <div className="md:sticky md:top-8 md:self-start">
          {item.category ? (
            <Link
              href={`/${locale}?category=${encodeURIComponent(item.category.slug)}`}
              className="-mt-2 inline-flex min-h-11 items-center text-muted-foreground text-sm underline-offset-4 hover:underline"
            >
              {textIn(locale, item.category.name)}
            </Link>
          ) : null}
          <h1 className="text-2xl">{textIn(locale, item.name)}</h1>
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-xl">
            <Money money={item.price} reader={reader} />
            {/* That nothing is left is said where the button would be. */}
            {item.stock === 0 && store.features.orders ? null : <StockNote stock={item.stock} reader={reader} />}
          </p>
          <div className="mt-7">
            {store.features.orders ? <AddToBasket key={item.id} item={item} /> : <OrdersOff />}
          </div>
          {description ? <p className="mt-8 max-w-prose whitespace-pre-line">{description}</p> : null}
          {store.features.orders ? <Getting store={store} locale={locale} /> : null}
        </div>
      </div>
    </main>
  )
}

async function OrdersOff() {
  const t = await getTranslations('storefront')
  return <p className="rounded-lg bg-muted p-4 text-muted-foreground">{t('ordersOff')}</p>
}

async function Getting({ store, locale }: { store: Storefront; locale: Locale }) {
  const t = await getTranslations('storefront')
  const address = textIn(locale, store.delivery.pickupAddress)
  const rowClasses =
    'flex items-start gap-3 py-3 text-sm [&_svg]:mt-0.5 [&_svg]:size-4.5 [&_svg]:shrink-0 [&_svg]:stroke-[1.5]'
  return (
    <ul aria-label={t('getting')} className="mt-8 divide-y border-y text-muted-foreground">
      {store.delivery.methods.includes('delivery') ? (
        <li className={rowClasses}>
          <Truck aria-hidden className="mirror-rtl" />
          {t('deliveryNote')}
        </li>
      ) : null}
      {store.delivery.methods.includes('pickup') ? (
        <li className={rowClasses}>
          <Store aria-hidden />
          {address ? t('pickupNote', { address }) : t('pickupNoteShort')}
        </li>
      ) : null}
    </ul>
  )
}

async function itemOr404(slug: string, key: string): Promise<CatalogItem> {
  try {
    return await findItem(slug, decodeURIComponent(key))
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) notFound()
    throw problem
  }
}
