import { useTranslations } from 'next-intl'
import type { Campaign } from '@/api/shapes.ts'
import { Picture } from '@/components/shop/picture.tsx'
import { cn } from '@/lib/cn.ts'
import { type Locale, textIn } from '@/lib/locale.ts'

/** A strip to swipe on a phone, one large and the others below it on the desk: no script needed. */
export function CampaignPictures({ campaign, locale }: { campaign: Campaign; locale: Locale }) {
  const t = useTranslations('storefront')
  const pictures = campaign.pictures.length > 0 ? campaign.pictures : [null]
  return (
    <ul
      aria-label={t('pictures', { name: textIn(locale, campaign.name) })}
      className="-mx-4 flex snap-x snap-mandatory gap-2 overflow-x-auto scrollbar-none md:mx-0 md:grid md:grid-cols-3 md:gap-3 md:overflow-visible"
    >
      {pictures.map((picture, place) => (
        <li
          key={picture?.url ?? 'none'}
          className={cn(
            'aspect-16/9 shrink-0 snap-center overflow-hidden bg-muted md:w-auto md:rounded-lg',
            pictures.length > 1 ? 'w-[92%]' : 'w-full',
            place === 0 && 'md:col-span-3',
          )}
        >
          <Picture
            picture={picture}
            locale={locale}
            sizes={place === 0 ? '(min-width: 48rem) 42rem, 100vw' : '(min-width: 48rem) 14rem, 92vw'}
            priority={place === 0}
          />
        </li>
      ))}
    </ul>
  )
}
