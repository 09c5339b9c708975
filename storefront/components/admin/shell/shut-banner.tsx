'use client'
import { OctagonPause } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** On every page of a store whose storefront was suspended: the public is shut out, the team is not. */
export function ShutBanner() {
  const t = useTranslations('admin.shut')
  return (
    <aside
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-warning-soft px-4 py-3 lg:px-8 print:hidden"
    >
      <OctagonPause aria-hidden className="size-5 shrink-0 stroke-[1.5] text-warning" />
      <p className="min-w-0 grow basis-60 text-sm">
        <span className="block font-semibold">{t('title')}</span>
        {t('text')}
      </p>
    </aside>
  )
}
