'use client'
import { useTranslations } from 'next-intl'
import type { Bilingual } from '@/api/shapes.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'

type Props = { alt: Bilingual; open: boolean; onOpenChange: (open: boolean) => void; onSave: (alt: Bilingual) => void }

/** What is seen on a picture, for those who do not see it. */
export function AltDialog({ alt, open, onOpenChange, onSave }: Props) {
  const t = useTranslations('admin.media')
  const words = useTranslations('admin.person.language')
  return (
    <AskDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('alt.title')}
      text={t('alt.text')}
      submit={t('alt.save')}
      onSubmit={given => onSave({ ar: String(given.get('ar')).trim(), en: String(given.get('en')).trim() })}
    >
      {(['ar', 'en'] as const).map(locale => (
        <Field key={locale} label={words(locale)}>
          {control => (
            <Input
              {...control}
              name={locale}
              lang={locale}
              dir={locale === 'ar' ? 'rtl' : 'ltr'}
              maxLength={300}
              defaultValue={alt[locale]}
            />
          )}
        </Field>
      ))}
    </AskDialog>
  )
}
