'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

/** What is told of an address that leads nowhere, or nowhere for this person. */
export function NotThere() {
  const t = useTranslations('admin')
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
