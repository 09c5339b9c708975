'use client'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field.tsx'
import { Textarea } from '@/components/ui/input.tsx'

/** Why: kept in the timeline. */
export function ReasonField({ required = false }: { required?: boolean }) {
  const t = useTranslations('admin.ask')
  const common = useTranslations('common')
  return (
    <Field
      label={t('reason')}
      optional={required ? undefined : common('optional')}
      required={required}
      hint={t('reasonHint')}
    >
      {control => <Textarea {...control} name="reason" dir="auto" maxLength={500} rows={3} required={required} />}
    </Field>
  )
}

export function reasonIn(given: FormData): string | undefined {
  return String(given.get('reason') ?? '').trim() || undefined
}
