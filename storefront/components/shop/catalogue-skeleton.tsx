import { getTranslations } from 'next-intl/server'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { gridClasses } from './item-card.tsx'

const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

export async function CatalogueSkeleton() {
  const t = await getTranslations('common')
  return (
    <div aria-busy="true">
      <span role="status" className="sr-only">
        {t('loading')}
      </span>
      <Skeleton className="mt-7 mb-6 h-7 w-52 md:mt-9" />
      <div className={gridClasses}>
        {places.map(place => (
          <div key={place}>
            <Skeleton className="aspect-4/5 rounded-lg" />
            <Skeleton className="mt-3 h-4 w-4/5" />
            <Skeleton className="mt-2 h-4 w-2/5" />
          </div>
        ))}
      </div>
    </div>
  )
}
