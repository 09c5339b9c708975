'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

export function NotMember({ slug }: { slug: string }) {
  const t = useTranslations('admin.notMember')
  return (
    <main id="main" tabIndex={-1} className="grid grow place-content-center">
      <EmptyState
        as="h1"
        title={t('title')}
        action={
          <Button asChild variant="outline">
            <Link href="/">{t('toMine')}</Link>
          </Button>
        }
      >
        {t.rich('text', { slug, b: text => <bdi>{text}</bdi> })}
      </EmptyState>
    </main>
  )
}
