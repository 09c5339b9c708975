import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/campaign/progress-bar.tsx'
import { Picture } from '@/components/shop/picture.tsx'
import { formatBrief, type Reader } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import type { Cause } from './cause.ts'

/** What the form is for, beside it on the desk and above it on a phone. */
export function CauseStrip({ cause, reader }: { cause: Cause; reader: Reader }) {
  const t = useTranslations('campaign')
  const { received, goal } = cause.progress
  return (
    <div className="flex items-center gap-4 rounded-lg border bg-card p-3 lg:flex-col lg:items-stretch lg:gap-0 lg:overflow-hidden lg:p-0">
      <div className="aspect-16/9 w-28 shrink-0 overflow-hidden rounded-md bg-muted lg:w-full lg:rounded-none">
        <Picture picture={cause.picture} locale={reader.locale} sizes="(min-width: 64rem) 22rem, 7rem" decorative />
      </div>
      <div className="min-w-0 grow lg:p-5">
        <p className="line-clamp-2 font-semibold leading-snug">
          <Link
            href={`/${reader.locale}/campaigns/${cause.slug}`}
            prefetch={false}
            className="underline-offset-4 hover:underline"
          >
            {textIn(reader.locale, cause.name)}
          </Link>
        </p>
        <div className="mt-2 lg:mt-4">
          <ProgressBar progress={cause.progress} reader={reader} />
        </div>
        <p className="mt-1.5 text-muted-foreground text-sm">
          <bdi className="tabular-nums">{formatBrief(received, reader)}</bdi>{' '}
          {goal
            ? t.rich('ofGoal', { goal: () => <bdi className="tabular-nums">{formatBrief(goal, reader)}</bdi> })
            : t('received')}
        </p>
      </div>
    </div>
  )
}
