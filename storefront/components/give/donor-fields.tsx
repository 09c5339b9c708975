'use client'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { FieldsProps } from './amount-fields.tsx'
import { CheckLine } from './check-line.tsx'
import { useFieldText } from './use-field-text.ts'

const leftToRight = { dir: 'ltr', className: 'rtl:text-right' } as const

/** Who gives, and how the charity reaches them: a phone number or an e-mail address. */
export function DonorFields({ draft, errors, change, giving }: FieldsProps) {
  const t = useTranslations('give')
  const textOf = useFieldText(giving)
  return (
    <>
      <Field label={t('name')} error={textOf(errors.name)} required>
        {control => (
          <Input
            {...control}
            name="name"
            autoComplete="name"
            autoCapitalize="words"
            maxLength={120}
            value={draft.name}
            onChange={event => change('name', event.target.value)}
          />
        )}
      </Field>
      <Field label={t('phone')} hint={t('phoneHint')} error={textOf(errors.phone)}>
        {control => (
          <Input
            {...control}
            {...leftToRight}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={30}
            value={draft.phone}
            onChange={event => change('phone', event.target.value)}
          />
        )}
      </Field>
      <Field label={t('email')} hint={t('emailHint')} error={textOf(errors.email)}>
        {control => (
          <Input
            {...control}
            {...leftToRight}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={254}
            value={draft.email}
            onChange={event => change('email', event.target.value)}
          />
        )}
      </Field>
      <CheckLine
        name="hideName"
        label={t('hideName')}
        note={t('hideNameNote')}
        checked={draft.hideName !== ''}
        onChange={checked => change('hideName', checked ? 'yes' : '')}
      />
    </>
  )
}
