import { getTranslations } from 'next-intl/server'
import type { CatalogItem } from '@/api/shapes.ts'
import { cn } from '@/lib/cn.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { Picture } from './picture.tsx'

/** A strip to swipe on a phone, a column on the desk: no script needed. */
export async function ItemPictures({ item, locale }: { item: CatalogItem; locale: Locale }) {
  const t = await getTranslations('storefront')
  const pictures = item.pictures.length > 0 ? item.pictures : [null]
  return (
    <ul
      aria-label={t('pictures', { name: textIn(locale, item.name) })}
      className="-mx-4 flex snap-x snap-mandatory gap-2 overflow-x-auto scrollbar-none md:mx-0 md:grid md:grid-cols-2 md:gap-3 md:overflow-visible"
    >
      {pictures.map((picture, place) => (
        <li
          key={picture?.url ?? 'none'}
          className={cn(
            'aspect-4/5 shrink-0 snap-center overflow-hidden bg-muted md:w-auto md:rounded-lg',
            pictures.length > 1 ? 'w-[92%]' : 'w-full',
            (place === 0 || pictures.length === 2) && 'md:col-span-2',
          )}
        >
          <Picture
            picture={picture}
            locale={locale}
            sizes={place === 0 ? '(min-width: 48rem) 36rem, 100vw' : '(min-width: 48rem) 18rem, 92vw'}
            priority={place === 0}
          />
        </li>
      ))}
    </ul>
  )
}
