import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { Locale } from '@/lib/locale.ts'

/** In the place of a form, while the store is a preview. */
export async function NotOpenYet({ what, locale }: { what: 'orders' | 'gifts'; locale: Locale }) {
  const t = await getTranslations('storefront.notOpen')
  const back = (
    <Button asChild variant="outline">
      <Link href={`/${locale}`} prefetch={false}>
        {t('back')}
      </Link>
    </Button>
  )
  return (
    <EmptyState title={t('title')} action={back}>
      {t(what)}
    </EmptyState>
  )
}
