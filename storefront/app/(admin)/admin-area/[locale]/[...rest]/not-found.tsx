import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

export default async function NotFound() {
  const t = await getTranslations('admin')
  return (
    <main id="main" tabIndex={-1} className="grid grow place-content-center">
      <EmptyState
        as="h1"
        title={t('notFound.title')}
        action={
          <Button asChild variant="outline">
            <Link href="/">{t('notMember.toMine')}</Link>
          </Button>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </main>
  )
}
