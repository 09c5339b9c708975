import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state.tsx'

export default async function NotFound() {
  const t = await getTranslations('admin.notFound')
  return (
    <main id="main" tabIndex={-1} className="py-20">
      <EmptyState as="h1" title={t('title')}>
        {t('text')}
      </EmptyState>
    </main>
  )
}
