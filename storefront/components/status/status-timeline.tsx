import { useTranslations } from 'next-intl'
import type { StatusPage } from '@/api/shapes.ts'
import { formatDate, type Reader } from '@/lib/format.ts'

type Props = { timeline: StatusPage['timeline']; reader: Reader }

/** What has happened, in words; what has none here is of no interest to the reader. */
export function StatusTimeline({ timeline, reader }: Props) {
  const t = useTranslations('status')
  const told = timeline.filter(({ type }) => t.has(`events.${type}`))
  if (told.length === 0) return null
  return (
    <section aria-labelledby="timeline" className="mt-10">
      <h2 id="timeline" className="text-lg">
        {t('timeline')}
      </h2>
      <ol className="mt-4">
        {told.map(({ type, at, reason }, place) => (
          <li key={`${type}${at}`} className="relative flex gap-4 pb-6 last:pb-0">
            {place < told.length - 1 ? (
              <span aria-hidden className="absolute start-[5px] top-5 -bottom-1 w-px bg-border" />
            ) : null}
            <span
              aria-hidden
              className={
                place === told.length - 1
                  ? 'mt-2 size-[11px] shrink-0 rotate-45 bg-primary'
                  : 'mt-2 size-[11px] shrink-0 rotate-45 border border-accent-line bg-accent-soft'
              }
            />
            <span className="min-w-0">
              <span className="block">{t(`events.${type}`)}</span>
              <time dateTime={at} className="block text-muted-foreground text-sm">
                {formatDate(at, reader)}
              </time>
              {reason ? <span className="mt-1 block break-words text-muted-foreground text-sm">{reason}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
