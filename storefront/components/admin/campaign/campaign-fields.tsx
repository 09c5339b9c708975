'use client'
import { useTranslations } from 'next-intl'
import type { CampaignFields as Fields } from '@/lib/admin/campaign-body.ts'
import { todayIn } from '@/lib/admin/days.ts'
import { BilingualEntry } from '../form/bilingual-entry.tsx'
import { Group, MoneyEntry, TextEntry } from '../form/entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { GiftFields } from './gift-fields.tsx'

type Props = { currency: string; campaign?: Fields }

/** Everything that is written of a campaign. */
export function CampaignFields({ currency, campaign }: Props) {
  const t = useTranslations('admin.campaigns.entry')
  return (
    <>
      <Group title={t('texts')} text={t('textsHint')}>
        <BilingualEntry name="name" label={t('name')} value={campaign?.name} />
        <BilingualEntry name="summary" label={t('summary')} value={campaign?.summary} maxLength={300} />
        <BilingualEntry name="story" label={t('story')} value={campaign?.story} long />
        <BilingualEntry name="impact" label={t('impact')} value={campaign?.impact} maxLength={300} />
        <BilingualEntry name="destination" label={t('destination')} value={campaign?.destination} maxLength={300} />
      </Group>
      <Terms currency={currency} campaign={campaign} />
      <GiftFields currency={currency} campaign={campaign} />
      <Licence campaign={campaign} />
    </>
  )
}

function Terms({ currency, campaign }: Props) {
  const t = useTranslations('admin.campaigns.entry')
  const { reader } = useTenant()
  return (
    <Group title={t('terms')}>
      <MoneyEntry
        name="goal"
        label={t('goal')}
        hint={t('goalHint')}
        currency={currency}
        value={campaign?.goal}
        className="sm:col-span-2!"
      />
      <TextEntry
        name="startsOn"
        type="date"
        label={t('startsOn')}
        defaultValue={campaign?.startsOn ?? todayIn(reader)}
        required
        className="sm:col-span-2!"
      />
      <TextEntry
        name="endsOn"
        type="date"
        label={t('endsOn')}
        hint={t('endsHint')}
        defaultValue={campaign?.endsOn ?? ''}
        className="sm:col-span-2!"
      />
    </Group>
  )
}

function Licence({ campaign }: Pick<Props, 'campaign'>) {
  const t = useTranslations('admin.campaigns.entry')
  return (
    <Group title={t('licence')}>
      <TextEntry
        name="licenceNumber"
        label={t('licenceNumber')}
        maxLength={80}
        defaultValue={campaign?.licenceNumber}
        className="sm:col-span-3!"
      />
      <TextEntry
        name="administrativePercentage"
        label={t('administrative')}
        hint={t('administrativeHint')}
        inputMode="decimal"
        dir="ltr"
        maxLength={6}
        defaultValue={campaign?.administrativePercentage ?? ''}
        className="sm:col-span-3! [&_input]:text-start [&_input]:rtl:text-end"
      />
      <TextEntry
        name="slug"
        label={t('slug')}
        hint={t('slugHint')}
        dir="ltr"
        maxLength={80}
        minLength={2}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        defaultValue={campaign?.slug}
      />
    </Group>
  )
}
