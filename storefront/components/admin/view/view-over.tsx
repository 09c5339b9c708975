'use client'
import { useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

/** Nothing of the store stays in this tab, and the way back is shown. */
export function ViewOver({ slug, over }: { slug: string; over: 'time' | 'ended' }) {
  const t = useTranslations('admin.view')
  const client = useQueryClient()
  useEffect(() => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(slug) })
  }, [client, slug])
  return (
    <main id="main" tabIndex={-1} className="grid grow place-content-center">
      <EmptyState
        as="h1"
        title={t(`over.${over}`)}
        action={
          <Button asChild>
            <Link href={`/super/tenants/${slug}`}>{t('back')}</Link>
          </Button>
        }
      >
        {t.rich('overText', { slug, b: text => <bdi dir="ltr">{text}</bdi> })}
      </EmptyState>
    </main>
  )
}
