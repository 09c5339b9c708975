'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Board } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { formatPercent } from '@/lib/admin/percent.ts'
import { textIn } from '@/lib/locale.ts'
import { KeptBar } from '../pledge/kept-bar.tsx'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

type Rate = Board['kept']['overall']

/** How much of what was promised has come: over all, by campaign and by where people came from. */
export function KeptRates({ kept }: { kept: Board['kept'] }) {
  const t = useTranslations('admin.pledges.board')
  const { reader } = useTenant()
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Section title={t('kept')} className="lg:col-span-2">
        <RateLine name={t('overall')} rate={kept.overall} large />
      </Section>
      <RateList title={t('byCampaign')} none={t('noneYet')}>
        {kept.byCampaign.map(rate => (
          <li key={rate.campaign ? rate.campaign.en + rate.campaign.ar : ''}>
            <RateLine name={rate.campaign ? textIn(reader.locale, rate.campaign) : t('noCampaign')} rate={rate} />
          </li>
        ))}
      </RateList>
      <RateList title={t('bySource')} none={t('noneYet')}>
        {kept.bySource.map(rate => (
          <li key={rate.source}>
            <RateLine name={sourceName(rate.source, t)} rate={rate} />
          </li>
        ))}
      </RateList>
    </div>
  )
}

function sourceName(source: string, t: ReturnType<typeof useTranslations<'admin.pledges.board'>>): string {
  return source === 'direct' || source === 'office' ? t(`source.${source}`) : source
}

function RateList({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <Section title={title}>
      {children.length === 0 ? (
        <p className="text-muted-foreground text-sm">{none}</p>
      ) : (
        <ul className="flex flex-col gap-4">{children}</ul>
      )}
    </Section>
  )
}

function RateLine({ name, rate, large }: { name: string; rate: Rate; large?: boolean }) {
  const t = useTranslations('admin.pledges.board')
  const { reader } = useTenant()
  return (
    <div>
      <p className="flex items-baseline justify-between gap-4 text-sm">
        <bdi className="min-w-0 truncate">{name}</bdi>
        <span className={large ? 'font-semibold text-2xl tabular-nums' : 'font-semibold tabular-nums'}>
          {rate.rate === null ? '–' : formatPercent(rate.rate, reader)}
        </span>
      </p>
      <KeptBar share={rate.rate ?? 0} className="my-1.5" />
      <p className="text-muted-foreground text-xs">
        {t.rich('of', {
          kept: () => <Money money={rate.kept} reader={reader} />,
          promised: () => <Money money={rate.promised} reader={reader} />,
        })}
      </p>
    </div>
  )
}
