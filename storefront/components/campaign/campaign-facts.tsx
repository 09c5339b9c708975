import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Campaign } from '@/api/shapes.ts'
import { formatDay, formatNumber, type Reader } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'

/** What a donor is entitled to know, as the licence asks for it. */
export function CampaignFacts({ campaign, reader }: { campaign: Campaign; reader: Reader }) {
  const t = useTranslations('campaign')
  const { startsOn, endsOn, licenceNumber, administrativePercentage } = campaign
  const destination = textIn(reader.locale, campaign.destination)
  const from = formatDay(startsOn, reader)
  const percentage = administrativePercentage?.replace(/\.0+$|(\.\d*[1-9])0+$/, '$1') ?? null
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="text-lg">
        {t('facts')}
      </h2>
      <dl className="mt-3 divide-y border-y">
        {destination ? <Fact name={t('destination')}>{destination}</Fact> : null}
        <Fact name={t('period')}>
          {endsOn ? t('fromTo', { from, to: formatDay(endsOn, reader) }) : t('fromOn', { from })}
        </Fact>
        {percentage === null ? null : (
          <Fact name={t('administrative')}>
            {percentage === '0' ? t('percentNone') : t('percent', { number: formatNumber(percentage, reader) })}
          </Fact>
        )}
        {licenceNumber ? (
          <Fact name={t('licence')}>
            <bdi>{licenceNumber}</bdi>
          </Fact>
        ) : null}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 py-3 sm:grid-cols-[12rem_1fr]">
      <dt className="text-muted-foreground text-sm sm:pt-0.5">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
