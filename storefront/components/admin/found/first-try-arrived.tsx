'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert.tsx'
import { addressOf } from '@/lib/admin/slug-text.ts'
import { isolate } from '@/lib/isolate.ts'

/** The answer to a first try was lost, the form was changed and sent again: the store of the first try is there. */
export function FirstTryArrived({ slug, shopOrigin }: { slug: string | undefined; shopOrigin: string }) {
  const t = useTranslations('admin.newStore.arrived')
  const text = slug ? t('text', { address: isolate(addressOf(slug, shopOrigin)) }) : t('textSomewhere')
  return (
    <Alert tone="warning" heading={t('title')}>
      {text}{' '}
      <Link href={slug ? `/${slug}/setup` : '/'} className="font-semibold underline underline-offset-4">
        {t('go')}
      </Link>
    </Alert>
  )
}
