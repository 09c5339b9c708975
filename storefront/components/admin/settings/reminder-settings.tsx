'use client'
import { useTranslations } from 'next-intl'
import type { Settings } from '@/api/team-shapes.ts'
import { readReminders } from '@/lib/admin/settings-body.ts'
import { formatDate } from '@/lib/format.ts'
import { ChoiceEntry, TextEntry } from '../form/entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { SettingsPart } from './settings-part.tsx'

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** When pledgers hear of their date, and when they are left in peace. */
export function ReminderSettings({ reminders }: { reminders: Settings['reminders'] }) {
  const t = useTranslations('admin.settings.reminders')
  const { reader } = useTenant()
  const clock = hours.map(hour => {
    const at = new Date(Date.UTC(2026, 0, 1, hour)).toISOString()
    return [String(hour), formatDate(at, { ...reader, timeZone: 'UTC' }, 'time')] as const
  })
  const third = 'sm:col-span-2!'
  return (
    <SettingsPart title={t('title')} text={t('text')} read={readReminders}>
      <TextEntry
        name="before"
        type="number"
        label={t('before')}
        min={1}
        max={60}
        defaultValue={reminders.before}
        required
        className={third}
      />
      <ChoiceEntry
        name="quietFrom"
        label={t('quietFrom')}
        options={clock}
        defaultValue={String(reminders.quietFrom)}
        className={third}
      />
      <ChoiceEntry
        name="quietTo"
        label={t('quietTo')}
        options={clock}
        defaultValue={String(reminders.quietTo)}
        className={third}
      />
    </SettingsPart>
  )
}
