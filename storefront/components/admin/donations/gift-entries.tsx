'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { purposes } from '@/api/team-shapes.ts'
import { RadioCards } from '@/components/ui/radio-cards.tsx'
import { textIn } from '@/lib/locale.ts'
import { ReceiptFields } from '../dialogs/receipt-fields.tsx'
import { CheckEntry, ChoiceEntry, Group, LongEntry, MoneyEntry, TextEntry } from '../form/entries.tsx'
import { PersonEntries } from '../form/person-entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { useCampaigns } from '../use-campaigns.ts'

export function GiftEntries({ currency }: { currency: string }) {
  const t = useTranslations('admin.donations.entry')
  const words = useTranslations('admin')
  const { reader } = useTenant()
  const campaigns = useCampaigns().filter(({ status }) => status === 'active')
  const [tribute, setTribute] = useState('')
  return (
    <>
      <Group title={t('gift')}>
        <MoneyEntry name="amount" label={t('amount')} currency={currency} required className="sm:col-span-3!" />
        <ChoiceEntry
          name="purpose"
          label={t('purpose')}
          defaultValue="general"
          options={purposes.map(one => [one, words(`purpose.${one}`)])}
          className="sm:col-span-3!"
        />
        <ChoiceEntry
          name="campaignId"
          label={t('campaign')}
          none={t('noCampaign')}
          options={campaigns.map(({ id, name }) => [id, textIn(reader.locale, name)])}
        />
      </Group>
      <Group title={t('donor')}>
        <PersonEntries at="donor" />
        <CheckEntry name="hideName" label={t('hideName')} note={t('hideNameNote')} />
        <ChoiceEntry
          name="tributeKind"
          label={t('tribute')}
          none={t('noTribute')}
          options={(['on_behalf', 'in_memory'] as const).map(kind => [kind, t(`tributes.${kind}`)])}
          value={tribute}
          onChange={event => setTribute(event.target.value)}
          className="sm:col-span-3!"
        />
        {tribute ? (
          <TextEntry name="tributeName" label={t('tributeName')} required maxLength={120} className="sm:col-span-3!" />
        ) : null}
      </Group>
      <Arrival />
    </>
  )
}

/** Whether the money is there, and how it came. */
function Arrival() {
  const t = useTranslations('admin.donations.entry')
  const [arrived, setArrived] = useState('yes')
  return (
    <Group title={t('money')}>
      <RadioCards
        legend={t('money')}
        name="arrived"
        value={arrived}
        onChange={setArrived}
        options={[
          { value: 'yes', title: t('arrived'), note: t('arrivedNote') },
          { value: 'no', title: t('awaited'), note: t('awaitedNote') },
        ]}
      />
      {arrived === 'yes' ? <ReceiptFields /> : null}
      <CheckEntry name="receiptRequested" label={t('receiptRequested')} />
      <LongEntry name="note" label={t('note')} hint={t('noteHint')} maxLength={1000} />
    </Group>
  )
}
