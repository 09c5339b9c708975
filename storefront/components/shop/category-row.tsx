import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Category } from '@/api/shapes.ts'
import { cn } from '@/lib/cn.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { LinkPending } from './link-pending.tsx'

type Props = { categories: Category[]; locale: Locale; chosen: string | undefined }

export async function CategoryRow({ categories, locale, chosen }: Props) {
  const t = await getTranslations('storefront')
  if (categories.length === 0) return null
  const chips = [
    { key: undefined, href: `/${locale}`, label: t('all') },
    ...categories.map(({ slug, name }) => ({
      key: slug,
      href: `/${locale}?category=${encodeURIComponent(slug)}`,
      label: textIn(locale, name),
    })),
  ]
  return (
    <nav aria-label={t('categories')} className="-mx-4 overflow-x-auto scrollbar-none md:-mx-1">
      <ul className="flex w-max gap-2 px-4 py-1 md:px-1">
        {chips.map(({ key, href, label }) => (
          <li key={href}>
            <Link
              href={href}
              scroll={false}
              prefetch={false}
              aria-current={key === chosen ? 'true' : undefined}
              className={cn(
                'relative inline-flex min-h-11 items-center overflow-hidden whitespace-nowrap rounded-full border px-4 text-sm transition-colors duration-150',
                key === chosen
                  ? 'border-foreground bg-foreground font-semibold text-background'
                  : 'border-input bg-card hover:bg-hover',
              )}
            >
              {label}
              <LinkPending />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
