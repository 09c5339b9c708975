'use client'
import { useTranslations } from 'next-intl'
import { useShop } from '@/components/shop/shop-context.tsx'
import { formatNumber } from '@/lib/format.ts'

export function NextSteps({ steps }: { steps: string[] }) {
  const t = useTranslations('give')
  const shop = useShop()
  return (
    <section aria-labelledby="next" className="mt-8">
      <h2 id="next" className="text-lg">
        {t('next')}
      </h2>
      <ol className="mt-3 flex flex-col gap-3">
        {steps.map((step, place) => (
          <li key={step} className="flex gap-3">
            <span
              aria-hidden
              className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-ink text-xs"
            >
              {formatNumber(place + 1, shop)}
            </span>
            <span className="min-w-0">{step}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
