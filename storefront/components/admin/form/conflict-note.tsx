'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'

/** Somebody saved first: what one typed is kept, and one decides. Only what one changed oneself is put on top. */
export function ConflictNote({ keepMine, showTheirs }: { keepMine: () => void; showTheirs: () => void }) {
  const t = useTranslations('admin.entry.conflict')
  return (
    <Alert tone="warning" heading={t('title')}>
      <p>{t('text')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" className="max-md:min-h-11" onClick={keepMine}>
          {t('keepMine')}
        </Button>
        <Button size="sm" variant="outline" className="max-md:min-h-11" onClick={showTheirs}>
          {t('showTheirs')}
        </Button>
      </div>
    </Alert>
  )
}
