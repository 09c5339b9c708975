'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { addDays, todayIn } from '@/lib/admin/days.ts'
import { textIn } from '@/lib/locale.ts'
import { CheckEntry, ChoiceEntry, Group, LongEntry, MoneyEntry, TextEntry } from '../form/entries.tsx'
import { PersonEntries } from '../form/person-entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { useCampaigns } from '../use-campaigns.ts'

const rhythms = ['once', 'week', 'month'] as const

export function PromiseEntries({ currency }: { currency: string }) {
  const t = useTranslations('admin.pledges.entry')
  const words = useTranslations('admin.pledge')
  const { reader } = useTenant()
  const [rhythm, setRhythm] = useState('once')
  const campaigns = useCampaigns().filter(({ status, takesPledges }) => status === 'active' && takesPledges)
  return (
    <>
      <Group title={t('promise')}>
        <MoneyEntry name="amount" label={t('amount')} currency={currency} required className="sm:col-span-3!" />
        <ChoiceEntry
          name="rhythm"
          label={t('rhythm')}
          options={rhythms.map(one => [one, words(`every.${one}`)])}
          value={rhythm}
          onChange={event => setRhythm(event.target.value)}
          className="sm:col-span-3!"
        />
        <TextEntry
          name="firstDate"
          type="date"
          label={rhythm === 'once' ? t('date') : t('firstDate')}
          min={addDays(todayIn(reader), 1)}
          required
          className="sm:col-span-3!"
        />
        {rhythm === 'once' ? null : (
          <TextEntry
            name="parts"
            type="number"
            label={t('parts')}
            min={2}
            max={60}
            defaultValue={12}
            required
            className="sm:col-span-3!"
          />
        )}
        <ChoiceEntry
          name="campaignId"
          label={t('campaign')}
          none={t('noCampaign')}
          options={campaigns.map(({ id, name }) => [id, textIn(reader.locale, name)])}
        />
      </Group>
      <WhoPromises />
    </>
  )
}

function WhoPromises() {
  const t = useTranslations('admin.pledges.entry')
  return (
    <Group title={t('donor')} text={t('donorText')}>
      <PersonEntries at="donor" />
      <CheckEntry name="hideName" label={t('hideName')} />
      <LongEntry name="note" label={t('note')} maxLength={1000} />
    </Group>
  )
}
