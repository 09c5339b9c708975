'use client'
import { useTranslations } from 'next-intl'
import { Group } from './group.tsx'
import { type FieldsProps, TextField } from './text-field.tsx'

export function WhoFields(props: FieldsProps) {
  const t = useTranslations('order')
  return (
    <Group number={1} title={t('who')}>
      <TextField {...props} field="name" input={{ autoComplete: 'name', autoCapitalize: 'words' }} />
      <TextField
        {...props}
        field="phone"
        hint={t('phoneHint')}
        input={{ type: 'tel', autoComplete: 'tel', inputMode: 'tel', dir: 'ltr', className: 'rtl:text-right' }}
      />
      <TextField
        {...props}
        field="email"
        optional
        hint={t('emailHint')}
        input={{ type: 'email', autoComplete: 'email', inputMode: 'email', dir: 'ltr', className: 'rtl:text-right' }}
      />
    </Group>
  )
}
