'use client'
import { LoaderCircle, PackageOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Section } from '../record/section.tsx'
import { ArchiveRow } from './archive-row.tsx'
import { isWaiting, useArchives, useAskForArchive } from './use-archives.ts'

/** All that the store has, as one file: asked for here, made by the worker, fetched within seven days. */
export function ArchivesCard() {
  const t = useTranslations('admin.settings.archives')
  const archives = useArchives()
  const ask = useAskForArchive()
  const shown = archives.data ?? []
  const isBusy = ask.isPending || isWaiting(shown[0])
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-4">
        <p className="text-muted-foreground text-sm">{t('text')}</p>
        {archives.isError && !archives.data ? (
          <Alert role="alert" tone="warning">
            {t('failed')}{' '}
            <button type="button" className="min-h-11 underline underline-offset-4" onClick={() => archives.refetch()}>
              {t('again')}
            </button>
          </Alert>
        ) : null}
        {shown.length > 0 ? (
          <ul aria-label={t('list')} className="divide-y rounded-md border">
            {shown.map(archive => (
              <ArchiveRow key={archive.id} archive={archive} />
            ))}
          </ul>
        ) : null}
        {isWaiting(shown[0]) ? null : (
          <div className="flex justify-end">
            <Button
              variant="outline"
              size="sm"
              className="max-md:min-h-11"
              aria-disabled={isBusy || archives.isPending || undefined}
              onClick={() => !isBusy && !archives.isPending && ask.mutate()}
            >
              {ask.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : <PackageOpen aria-hidden />}
              {t('ask')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
