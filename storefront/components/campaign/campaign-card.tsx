import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Campaign } from '@/api/shapes.ts'
import { LinkPending } from '@/components/shop/link-pending.tsx'
import { Picture } from '@/components/shop/picture.tsx'
import { cn } from '@/lib/cn.ts'
import { formatBrief, type Reader } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { ProgressBar } from './progress-bar.tsx'
import { TimeLeft } from './time-left.tsx'

type Props = { campaign: Campaign; reader: Reader; heading: 'h2' | 'h3'; priority?: boolean }

export function CampaignCard({ campaign, reader, heading: Heading, priority }: Props) {
  const t = useTranslations('campaign')
  const { locale } = reader
  const { received, goal } = campaign.progress
  return (
    <li className="group relative flex min-w-0 flex-col overflow-hidden rounded-lg border bg-card">
      <div className="aspect-16/9 overflow-hidden bg-muted">
        <Picture
          picture={campaign.pictures[0]}
          locale={locale}
          sizes="(min-width: 64rem) 22rem, (min-width: 40rem) 50vw, 100vw"
          decorative
          priority={priority}
          className={cn(
            'transition-transform duration-200 ease-calm group-hover:scale-[1.02] motion-reduce:transform-none',
            !campaign.takesGifts && 'opacity-60 saturate-50',
          )}
        />
      </div>
      <div className="flex grow flex-col p-4 md:p-5">
        <Heading className="text-lg">
          <Link
            href={`/${locale}/campaigns/${campaign.slug}`}
            prefetch={false}
            className="underline-offset-4 outline-offset-4 after:absolute after:inset-0 after:rounded-lg group-hover:underline"
          >
            {textIn(locale, campaign.name)}
            <LinkPending className="rounded-lg" />
          </Link>
        </Heading>
        <p className="mt-1 line-clamp-2 text-muted-foreground text-sm">{textIn(locale, campaign.summary)}</p>
        <div className="mt-auto pt-4">
          <ProgressBar progress={campaign.progress} reader={reader} />
          <p className="mt-2 flex flex-wrap items-center justify-between gap-x-3 text-sm">
            <span>
              <bdi className="font-semibold tabular-nums">{formatBrief(received, reader)}</bdi>{' '}
              <span className="text-muted-foreground">
                {goal
                  ? t.rich('ofGoal', { goal: () => <bdi className="tabular-nums">{formatBrief(goal, reader)}</bdi> })
                  : t('received')}
              </span>
            </span>
            <TimeLeft campaign={campaign} reader={reader} />
          </p>
        </div>
      </div>
    </li>
  )
}
