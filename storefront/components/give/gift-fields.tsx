'use client'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { GiftField, Purpose } from '@/lib/give/gift-form.ts'
import { AmountFields, type FieldsProps } from './amount-fields.tsx'
import { CheckLine } from './check-line.tsx'
import { ChoiceChips } from './choice-chips.tsx'
import { DonorFields } from './donor-fields.tsx'
import { ImpactLine } from './impact-line.tsx'
import { Step } from './step.tsx'
import { useFieldText } from './use-field-text.ts'

type Props = FieldsProps<GiftField> & { purposes: Purpose[]; impact: string }

export function GiftFields({ purposes, impact, ...props }: Props) {
  const t = useTranslations('give')
  const { draft, change } = props
  return (
    <>
      <Step number={1} of={3} title={t('howMuch')}>
        <AmountFields {...props} legend={t('howMuch')} />
        <ImpactLine>{impact}</ImpactLine>
        {purposes.length > 1 ? (
          <ChoiceChips
            legend={t('purpose')}
            name="purpose"
            value={draft.purpose || (purposes[0] ?? '')}
            options={purposes.map(purpose => ({ value: purpose, label: t(`purposes.${purpose}`) }))}
            onChange={value => change('purpose', value)}
          />
        ) : null}
      </Step>
      <Step number={2} of={3} title={t('who')}>
        <DonorFields {...props} />
        <TributeFields {...props} />
        <CheckLine
          name="receipt"
          label={t('receipt')}
          note={t('receiptNote')}
          checked={draft.receipt !== ''}
          onChange={checked => change('receipt', checked ? 'yes' : '')}
        />
      </Step>
    </>
  )
}

function TributeFields({ draft, errors, change, giving }: FieldsProps<GiftField>) {
  const t = useTranslations('give')
  const textOf = useFieldText(giving)
  return (
    <div className="flex flex-col gap-4">
      <ChoiceChips
        legend={t('tribute')}
        name="tribute"
        value={draft.tribute}
        options={[
          { value: '', label: t('tributes.none') },
          { value: 'on_behalf', label: t('tributes.on_behalf') },
          { value: 'in_memory', label: t('tributes.in_memory') },
        ]}
        onChange={value => change('tribute', value)}
      />
      {draft.tribute ? (
        <Field label={t(`tributeName.${draft.tribute}`)} error={textOf(errors.tributeName)} required>
          {control => (
            <Input
              {...control}
              name="tributeName"
              autoComplete="off"
              maxLength={120}
              value={draft.tributeName}
              onChange={event => change('tributeName', event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}
