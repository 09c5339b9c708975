'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ImportReport } from '@/api/store-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { inDigits } from '@/lib/format.ts'
import { CheckEntry } from '../form/entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { LineProblems } from './line-problems.tsx'
import type { useImport } from './use-import.ts'

type Props = { report: ImportReport; importing: ReturnType<typeof useImport> }

/** What would happen, or everything that has to be mended first. */
export function ImportFindings({ report, importing }: Props) {
  const t = useTranslations('admin.import')
  const { reader } = useTenant()
  const { file, createCategories, allowCategories, done } = importing
  const { problems, created, updated, unchanged, createdCategories } = report
  const lacksCategory = createCategories || problems.some(({ code }) => code === 'category_unknown')
  const count = created + updated
  const say = (key: 'clean' | 'submit' | 'wouldAdd' | 'wouldChange' | 'wouldStay', count: number) =>
    inDigits(t(key, { count }), reader)
  const outcomes = [
    ['wouldAdd', created],
    ['wouldChange', updated],
    ['wouldStay', unchanged],
  ] as const
  return (
    <>
      {lacksCategory ? (
        <div className="rounded-lg border bg-card px-5 py-2">
          <CheckEntry
            name="createCategories"
            label={t('createCategories')}
            note={createdCategories.length > 0 ? createdCategories.join(' · ') : t('createCategoriesNote')}
            checked={createCategories}
            onChange={event => allowCategories(event.target.checked)}
          />
        </div>
      ) : null}
      {problems.length > 0 ? (
        <LineProblems problems={problems} />
      ) : (
        <>
          <Alert tone="success" heading={say('clean', report.lines)}>
            {outcomes.flatMap(([key, count]) => (count > 0 ? [say(key, count)] : [])).join(' · ')}
          </Alert>
          <div className="flex justify-end">
            <Button
              className="max-md:grow"
              aria-disabled={done.isPending || count === 0 || undefined}
              onClick={() => file && count > 0 && !done.isPending && done.mutate(file)}
            >
              {done.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
              {say('submit', count)}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
