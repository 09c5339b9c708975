'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert.tsx'
import { lastListPath } from '../list/last-list.ts'
import { FileDrop } from '../media/file-drop.tsx'
import { BackLink } from '../record/back-link.tsx'
import { Section } from '../record/section.tsx'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { ImportFindings } from './import-findings.tsx'
import { TemplateButton } from './template-button.tsx'
import { useImport } from './use-import.ts'

/** Many items at once from a file: tried first, then all of it or nothing. */
export function ImportPage() {
  const t = useTranslations('admin.import')
  const items = useTranslations('admin.items')
  const { slug } = useTenant()
  const say = useRefusal()
  const importing = useImport()
  const { file, choose, tried, done } = importing
  const problem = tried.error ?? done.error
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 max-md:pb-28 lg:px-8 lg:py-7">
      <div className="mx-auto flex max-w-3xl flex-col gap-4">
        <header>
          <BackLink href={lastListPath(slug, 'items')}>{items('title')}</BackLink>
          <h1 className="mt-1 text-2xl">{t('title')}</h1>
          <p className="mt-1 text-muted-foreground">{t('text')}</p>
        </header>
        <Section title={t('file')} aside={<TemplateButton />}>
          <p className="mb-4 text-muted-foreground text-sm">{t('fileText')}</p>
          <FileDrop
            label={file ? <bdi>{file.name}</bdi> : t('choose')}
            hint={file ? t('chooseOther') : t('limits')}
            accept=".csv,text/csv"
            onFiles={([first]) => first && choose(first)}
          />
        </Section>
        <div aria-live="polite" className="contents">
          {tried.isPending ? <p className="px-1 text-muted-foreground">{t('checking')}</p> : null}
          {problem ? (
            <Alert role="alert" tone="danger">
              {say(problem)}
            </Alert>
          ) : null}
          {tried.data && file ? <ImportFindings report={tried.data} importing={importing} /> : null}
        </div>
      </div>
    </main>
  )
}
