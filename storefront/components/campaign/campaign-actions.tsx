import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Campaign } from '@/api/shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { formatBrief, formatDay, type Reader } from '@/lib/format.ts'
import { todayIn } from '@/lib/give/calendar.ts'
import { timeOf } from '@/lib/give/progress.ts'
import { isolate } from '@/lib/isolate.ts'

type Props = {
  campaign: Campaign
  presets: Campaign['presets']
  reader: Reader
  offers: { gifts: boolean; pledges: boolean }
}

/** One clear button and a quieter one; on a phone they stay at the foot of the screen. */
export function CampaignActions({ campaign, presets, reader, offers }: Props) {
  const t = useTranslations('campaign')
  const address = `/${reader.locale}/campaigns/${campaign.slug}`
  if (!campaign.takesGifts || !offers.gifts) return <TakesNothing campaign={campaign} reader={reader} />
  return (
    <>
      {presets.length > 0 ? (
        <ul aria-label={t('quickAmounts')} className="grid grid-cols-3 gap-2">
          {presets.slice(0, 6).map(preset => (
            <li key={preset.amount}>
              <Link
                href={`${address}/donate?amount=${preset.amount}`}
                prefetch={false}
                aria-label={t('giveAmount', { amount: isolate(formatBrief(preset, reader)) })}
                className="grid min-h-12 place-items-center rounded-md border border-input bg-card px-2 text-center font-semibold tabular-nums transition-colors duration-150 hover:border-accent-ink hover:bg-accent-soft"
              >
                <bdi>{formatBrief(preset, reader)}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <div
        data-foot-bar
        className="fixed inset-x-0 bottom-0 z-30 flex gap-3 border-t bg-background px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:mt-3 md:border-0 md:bg-transparent md:p-0"
      >
        <Button asChild size="lg" className="grow">
          <Link href={`${address}/donate`} prefetch={false}>
            {t('give')}
          </Link>
        </Button>
        {campaign.takesPledges && offers.pledges ? (
          <Button asChild size="lg" variant="outline">
            <Link href={`${address}/pledge`} prefetch={false}>
              {t('pledge')}
            </Link>
          </Button>
        ) : null}
      </div>
    </>
  )
}

function TakesNothing({ campaign, reader }: Pick<Props, 'campaign' | 'reader'>) {
  const t = useTranslations('campaign')
  const time = timeOf(campaign, todayIn(reader.timeZone ?? 'Asia/Kuwait'))
  if (time.state === 'starts')
    return <Alert heading={t('notYet')}>{t('notYetText', { date: formatDay(time.date, reader) })}</Alert>
  return (
    <Alert heading={t('closed')}>
      {t('closedText')}{' '}
      <Link href={`/${reader.locale}/campaigns`} prefetch={false} className="underline underline-offset-4">
        {t('seeOthers')}
      </Link>
    </Alert>
  )
}
