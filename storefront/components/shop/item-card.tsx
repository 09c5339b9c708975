import Link from 'next/link'
import type { CatalogItem } from '@/api/shapes.ts'
import { Money } from '@/components/money.tsx'
import { cn } from '@/lib/cn.ts'
import type { Reader } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { LinkPending } from './link-pending.tsx'
import { Picture } from './picture.tsx'
import { StockNote } from './stock-note.tsx'

export const gridClasses = 'grid grid-cols-2 gap-x-3 gap-y-7 md:grid-cols-3 md:gap-x-5 md:gap-y-9 lg:grid-cols-4'
const sizes = '(min-width: 64rem) 17rem, (min-width: 48rem) 33vw, 50vw'

type Props = { item: CatalogItem; reader: Reader; heading: 'h2' | 'h3'; priority?: boolean }

export function ItemCard({ item, reader, heading: Heading, priority }: Props) {
  const { locale } = reader
  return (
    <li className="group relative flex min-w-0 flex-col">
      <div className="relative aspect-4/5 overflow-hidden rounded-lg bg-muted">
        <Picture
          picture={item.pictures[0]}
          locale={locale}
          sizes={sizes}
          decorative
          priority={priority}
          className={cn(
            'transition-transform duration-200 ease-calm group-hover:scale-[1.02] motion-reduce:transform-none',
            item.stock === 0 && 'opacity-60 saturate-50',
          )}
        />
        <StockNote stock={item.stock} reader={reader} className="absolute start-2 top-2" />
      </div>
      <Heading className="mt-3 line-clamp-2 font-normal text-sm md:text-base">
        <Link
          href={`/${locale}/items/${item.slug}`}
          prefetch={false}
          className="underline-offset-4 outline-offset-4 after:absolute after:inset-0 after:rounded-lg group-hover:underline"
        >
          {textIn(locale, item.name)}
          <LinkPending className="rounded-lg" />
        </Link>
      </Heading>
      <p className="mt-0.5 font-semibold text-sm md:text-base">
        <Money money={item.price} reader={reader} />
      </p>
    </li>
  )
}
