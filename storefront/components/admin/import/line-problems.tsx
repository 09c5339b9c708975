'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ImportReport } from '@/api/store-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { formatNumber, inDigits } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'

// As many as one mends in one go; the rest is a press away.
const shownAtFirst = 100

/** Every bad line, in the order of the file, so that all of them can be mended at once. */
export function LineProblems({ problems }: Pick<ImportReport, 'problems'>) {
  const t = useTranslations('admin.import')
  const { reader } = useTenant()
  const [all, showAll] = useState(false)
  const shown = all ? problems : problems.slice(0, shownAtFirst)
  const cell = 'border-t px-4 py-2.5 align-top'
  return (
    <>
      <Alert tone="warning" heading={inDigits(t('problems', { count: problems.length }), reader)}>
        {t('problemsText')}
      </Alert>
      <div className="overflow-x-auto rounded-lg border bg-card">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr className="text-start text-muted-foreground">
              {(['line', 'column', 'what'] as const).map(head => (
                <th key={head} scope="col" className="h-10 whitespace-nowrap px-4 text-start font-normal">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, column, code, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line may be wrong in the same way twice
              <tr key={`${line} ${column} ${code} ${index}`}>
                <td className={`${cell} tabular-nums`}>{formatNumber(line, reader)}</td>
                <td className={`${cell} whitespace-nowrap`}>
                  {column ? <bdi>{column}</bdi> : <span className="text-muted-foreground">{t('wholeLine')}</span>}
                </td>
                <td className={`${cell} w-full min-w-48`}>{message[reader.locale]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < problems.length ? (
        <Button variant="outline" className="self-start" onClick={() => showAll(true)}>
          {inDigits(t('showAll', { count: problems.length }), reader)}
        </Button>
      ) : null}
    </>
  )
}
