import { CalendarDays } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Campaign } from '@/api/shapes.ts'
import { formatDay, inDigits, type Reader } from '@/lib/format.ts'
import { todayIn } from '@/lib/give/calendar.ts'
import { timeOf } from '@/lib/give/progress.ts'

type Props = { campaign: Pick<Campaign, 'startsOn' | 'endsOn' | 'takesGifts'>; reader: Reader }

/** How long a campaign still runs; nothing for one without an end. */
export function TimeLeft({ campaign, reader }: Props) {
  const t = useTranslations('campaign')
  const time = timeOf(campaign, todayIn(reader.timeZone ?? 'Asia/Kuwait'))
  if (time.state === 'open') return null
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted-foreground text-sm">
      <CalendarDays aria-hidden className="size-4 stroke-[1.5]" />
      {time.state === 'daysLeft' ? inDigits(t('daysLeft', { count: time.days }), reader) : null}
      {time.state === 'starts' ? t('starts', { date: formatDay(time.date, reader, 'short') }) : null}
      {time.state === 'lastDay' ? t('lastDay') : null}
      {time.state === 'ended' ? t('ended') : null}
    </span>
  )
}
