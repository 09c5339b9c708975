'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Settings } from '@/api/team-shapes.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { readTexts } from '@/lib/admin/settings-body.ts'
import { BilingualEntry } from '../form/bilingual-entry.tsx'
import { ChoiceEntry } from '../form/entries.tsx'
import { useMistake } from '../form/form-context.tsx'
import { SettingsPart } from './settings-part.tsx'

export function BrandingSettings({ branding }: { branding: Settings['branding'] }) {
  const t = useTranslations('admin.settings.branding')
  return (
    <SettingsPart title={t('title')} text={t('text')} read={readTexts}>
      <BilingualEntry name="branding.tagline" label={t('tagline')} value={branding.tagline} />
      <BilingualEntry name="branding.about" label={t('about')} value={branding.about} long />
      <Accent value={branding.accent} />
      <ChoiceEntry
        name="branding.digits"
        label={t('digits')}
        defaultValue={branding.digits}
        options={[
          ['latn', t('latn')],
          ['arab', t('arab')],
        ]}
        className="sm:col-span-3!"
      />
    </SettingsPart>
  )
}

/** The picker and the code are one value; text on it is chosen by contrast. */
function Accent({ value }: { value: string }) {
  const t = useTranslations('admin.settings.branding')
  const [accent, setAccent] = useState(value)
  return (
    <Field label={t('accent')} error={useMistake('branding.accent')} className="sm:col-span-3!">
      {control => (
        <span className="flex gap-2">
          <input
            type="color"
            aria-label={t('pick')}
            className="h-11 w-14 shrink-0 cursor-pointer rounded-md border border-input bg-card p-1"
            value={/^#[\da-f]{6}$/.test(accent) ? accent : '#000000'}
            onChange={event => setAccent(event.target.value)}
          />
          <Input
            {...control}
            name="branding.accent"
            dir="ltr"
            autoComplete="off"
            pattern="#[0-9a-f]{6}"
            maxLength={7}
            required
            value={accent}
            onChange={event => setAccent(event.target.value.toLowerCase())}
          />
        </span>
      )}
    </Field>
  )
}
