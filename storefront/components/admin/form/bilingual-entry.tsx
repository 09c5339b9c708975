'use client'
import { useTranslations } from 'next-intl'
import type { Bilingual } from '@/api/shapes.ts'
import { LongEntry, TextEntry } from './entries.tsx'

type Props = { name: string; label: string; value?: Bilingual; long?: boolean; required?: boolean; maxLength?: number }

/** One text in both languages, side by side; each in its own direction. */
export function BilingualEntry({ name, label, value, long, required, maxLength = long ? 4000 : 160 }: Props) {
  const t = useTranslations('admin.person.language')
  const Entry = long ? LongEntry : TextEntry
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
      {(['ar', 'en'] as const).map(locale => (
        <Entry
          key={locale}
          name={`${name}.${locale}`}
          label={`${label} · ${t(locale)}`}
          lang={locale}
          dir={locale === 'ar' ? 'rtl' : 'ltr'}
          defaultValue={value?.[locale]}
          required={required}
          maxLength={maxLength}
        />
      ))}
    </div>
  )
}
