'use client'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Input, Textarea } from '@/components/ui/input.tsx'
import { type FieldErrors, fieldLimits, type OrderDraft, type OrderField } from '@/lib/order-form.ts'

export type FieldsProps = {
  draft: OrderDraft
  errors: FieldErrors
  onChange: (field: OrderField, value: string) => void
}
type Props = FieldsProps & {
  field: OrderField
  hint?: string
  optional?: boolean
  long?: boolean
  className?: string
  input?: ComponentProps<'input'>
}

export function TextField({ field, draft, errors, onChange, hint, optional, long, className, input }: Props) {
  const t = useTranslations('order')
  const common = useTranslations('common')
  const error = errors[field]
  return (
    <Field
      label={t(field)}
      hint={hint}
      error={error ? t(`fields.${error}`) : undefined}
      optional={optional ? common('optional') : undefined}
      required={!optional}
      className={className}
    >
      {control => {
        const shared = { ...control, name: field, maxLength: fieldLimits[field], value: draft[field] }
        return long ? (
          <Textarea {...shared} rows={3} onChange={event => onChange(field, event.target.value)} />
        ) : (
          <Input {...shared} {...input} onChange={event => onChange(field, event.target.value)} />
        )
      }}
    </Field>
  )
}
