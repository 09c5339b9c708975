import { useTranslations } from 'next-intl'
import type { Campaign } from '@/api/shapes.ts'
import { cn } from '@/lib/cn.ts'
import { formatBrief, inDigits, type Reader } from '@/lib/format.ts'
import { toMinor } from '@/lib/minor-units.ts'
import { hatched, ProgressBar } from './progress-bar.tsx'

type Props = {
  progress: Campaign['progress']
  reader: Reader
  /** One of many on a page is no place to go to. */
  as?: 'section' | 'div'
}

/** The bar of a campaign's own page with what its two parts stand for. */
export function ProgressFigures({ progress, reader, as: Frame = 'section' }: Props) {
  const t = useTranslations('campaign')
  const { received, pledged, goal, donors } = progress
  return (
    <Frame aria-label={Frame === 'section' ? t('progress') : undefined}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <Amount className="font-semibold text-2xl" text={formatBrief(received, reader)} />{' '}
          <span className="text-muted-foreground">{t('received')}</span>
        </span>
        {goal ? (
          <span className="text-muted-foreground">
            {t.rich('ofGoal', { goal: () => <Amount text={formatBrief(goal, reader)} /> })}
          </span>
        ) : null}
      </p>
      <ProgressBar progress={progress} reader={reader} className="mt-3 h-3" />
      <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-1 text-muted-foreground text-sm">
        {toMinor(pledged.amount) > 0n ? (
          <span className="flex items-center gap-2">
            <span aria-hidden className={cn('h-3 w-5 rounded-sm', hatched)} />
            <span>{t.rich('pledgedBesides', { amount: () => <Amount text={formatBrief(pledged, reader)} /> })}</span>
          </span>
        ) : null}
        <span>{inDigits(t('gifts', { count: donors }), reader)}</span>
      </p>
    </Frame>
  )
}

function Amount({ text, className }: { text: string; className?: string }) {
  return <bdi className={cn('whitespace-nowrap tabular-nums', className)}>{text}</bdi>
}
