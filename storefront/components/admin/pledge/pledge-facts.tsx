'use client'
import { useTranslations } from 'next-intl'
import type { Pledge } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { formatDay } from '@/lib/admin/days.ts'
import { restOf, shareOf } from '@/lib/admin/share.ts'
import { textIn } from '@/lib/locale.ts'
import { Facts } from '../record/facts.tsx'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { KeptBar } from './kept-bar.tsx'

export function PledgeFacts({ pledge }: { pledge: Pledge }) {
  const t = useTranslations('admin.pledge')
  const { reader } = useTenant()
  const { amount, fulfilled, campaign, every, nextDueOn, nextAmount } = pledge
  return (
    <Section title={t('promise')}>
      <p className="font-semibold text-2xl">
        <Money money={amount} reader={reader} />
      </p>
      <KeptBar share={shareOf(fulfilled, amount)} className="my-3" />
      <Facts
        facts={{
          [t('fulfilled')]: <Money money={fulfilled} reader={reader} />,
          [t('outstanding')]: <Money money={restOf(amount, fulfilled)} reader={reader} />,
          [t('next')]: nextDueOn ? formatDay(nextDueOn, reader) : null,
          [t('nextAmount')]: nextAmount ? <Money money={nextAmount} reader={reader} /> : null,
          [t('rhythm')]: t(every ? `every.${every}` : 'every.once'),
          [t('campaign')]: campaign ? <bdi>{textIn(reader.locale, campaign.name)}</bdi> : null,
        }}
      />
    </Section>
  )
}
