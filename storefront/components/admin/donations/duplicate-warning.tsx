'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Problem } from '@/api/problem.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { When } from '../when.tsx'

type Props = { problem: Problem; enterAnyway: () => void; leave: () => void }

/** The same person has just given the same amount: which gifts those are, before it is entered twice. */
export function DuplicateWarning({ problem, enterAnyway, leave }: Props) {
  const t = useTranslations('admin.donations.duplicate')
  const { slug, reader } = useTenant()
  const others = (problem.params.donations ?? []) as { number: string; donatedAt: string }[]
  return (
    <Alert tone="warning" heading={t('title')}>
      <p>{t('text')}</p>
      <ul className="my-2">
        {others.map(({ number, donatedAt }) => (
          <li key={number} className="flex min-h-8 items-center gap-3">
            <Link
              href={`/${slug}/donations/${number}`}
              target="_blank"
              className="font-semibold tabular-nums underline underline-offset-4"
            >
              <bdi>{number}</bdi>
            </Link>
            <When at={donatedAt} reader={reader} className="text-muted-foreground" />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="outline" className="max-md:min-h-11" onClick={enterAnyway}>
          {t('enterAnyway')}
        </Button>
        <Button size="sm" variant="ghost" className="max-md:min-h-11" onClick={leave}>
          {t('leave')}
        </Button>
      </div>
    </Alert>
  )
}
