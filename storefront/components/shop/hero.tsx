import { getTranslations } from 'next-intl/server'
import type { Storefront } from '@/api/shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { cn } from '@/lib/cn.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { Picture } from './picture.tsx'

type Props = { store: Storefront; locale: Locale; leadsTo: 'goods' | 'campaigns' }

/** One message and one picture. */
export async function Hero({ store, locale, leadsTo }: Props) {
  const [t, campaign] = await Promise.all([getTranslations('storefront'), getTranslations('campaign')])
  const { hero } = store.branding
  return (
    <section className="bg-accent-soft">
      <div className={cn('page grid items-stretch', hero && 'px-0 md:grid-cols-[1fr_1.25fr] md:gap-10 md:ps-8')}>
        <div
          className={cn(
            'order-2 flex flex-col items-start justify-center gap-6 py-8 md:order-1 md:py-16',
            hero && 'px-4 md:px-0',
          )}
        >
          <h1 className="max-w-[18ch] text-2xl md:text-3xl">
            {textIn(locale, store.tagline) || textIn(locale, store.name)}
          </h1>
          <Button asChild size="lg">
            <a href={`#${leadsTo}`}>{leadsTo === 'goods' ? t('seeAll') : campaign('seeOpen')}</a>
          </Button>
        </div>
        {hero ? (
          <div className="order-1 aspect-16/10 overflow-hidden md:order-2 md:my-8 md:me-8 md:aspect-16/9 md:rounded-xl">
            <Picture picture={hero} locale={locale} sizes="(min-width: 48rem) 40rem, 100vw" priority />
          </div>
        ) : null}
      </div>
    </section>
  )
}
