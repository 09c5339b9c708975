import { HandHeart } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Storefront } from '@/api/shapes.ts'
import { BasketButton } from '@/components/basket/basket-button.tsx'
import { Weave } from '@/components/weave.tsx'
import { cn } from '@/lib/cn.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { LanguageLink } from './language-link.tsx'
import { Picture } from './picture.tsx'
import { SearchBox } from './search-box.tsx'

export async function ShopHeader({ store, locale, path }: { store: Storefront; locale: Locale; path: string }) {
  const [t, campaign] = await Promise.all([getTranslations('common'), getTranslations('campaign')])
  const other = store.locales.find(offered => offered !== locale)
  return (
    <header className="relative z-20">
      <div className="page flex min-h-18 items-center gap-1 py-2 md:gap-2">
        <Link
          href={`/${locale}`}
          prefetch={false}
          className="me-auto flex min-h-11 min-w-0 items-center gap-3 rounded-md pe-2"
        >
          {store.branding.logo ? (
            <span className="size-11 shrink-0 overflow-hidden rounded-md">
              <Picture picture={store.branding.logo} locale={locale} sizes="44px" decorative priority />
            </span>
          ) : null}
          <span className="truncate font-semibold text-lg">{textIn(locale, store.name)}</span>
        </Link>
        {/* The last button's sign, not its wider target, ends where the page's lines end. */}
        <div className={cn('flex items-center gap-1 md:gap-2', (other || store.features.orders) && '-me-3')}>
          <SearchBox />
          {store.features.donations ? (
            <Link
              href={`/${locale}/campaigns`}
              prefetch={false}
              className="inline-flex size-11 items-center justify-center gap-2 rounded-md text-sm hover:bg-hover md:w-auto md:px-3"
            >
              <HandHeart aria-hidden className="size-4.5 stroke-[1.5]" />
              <span className="sr-only md:not-sr-only">{campaign('give')}</span>
            </Link>
          ) : null}
          {other ? <LanguageLink to={other} path={path} label={t('language')} title={t('switchLanguage')} /> : null}
          {store.features.orders ? <BasketButton /> : null}
        </div>
      </div>
      <Weave />
    </header>
  )
}
