'use client'
import { useTranslations } from 'next-intl'
import type { FieldsProps } from '@/components/give/amount-fields.tsx'
import { ChoiceChips } from '@/components/give/choice-chips.tsx'
import { useFieldText } from '@/components/give/use-field-text.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { formatNumber } from '@/lib/format.ts'
import { addDays, addMonths } from '@/lib/give/calendar.ts'
import { mostMonths, type PledgeField } from '@/lib/give/pledge-form.ts'

const usualCounts = ['3', '6', '12', '24']

type Props = FieldsProps<PledgeField> & { today: string }

/** On one day, or in parts every week or month. */
export function WhenFields({ draft, errors, change, giving, today }: Props) {
  const t = useTranslations('pledge')
  const textOf = useFieldText(giving)
  return (
    <>
      <ChoiceChips
        legend={t('rhythm')}
        name="rhythm"
        hideLegend
        value={draft.rhythm}
        options={(['once', 'month', 'week'] as const).map(value => ({ value, label: t(`rhythms.${value}`) }))}
        onChange={value => change('rhythm', value)}
      />
      <Field label={t(draft.rhythm === 'once' ? 'date' : 'firstDate')} error={textOf(errors.date)} required>
        {control => (
          <Input
            {...control}
            type="date"
            name="date"
            className="max-w-60"
            min={addDays(today, 1)}
            max={addMonths(today, mostMonths)}
            value={draft.date}
            onChange={event => change('date', event.target.value)}
          />
        )}
      </Field>
      {draft.rhythm === 'once' ? null : <Instalments draft={draft} errors={errors} change={change} giving={giving} />}
    </>
  )
}

function Instalments({ draft, errors, change, giving }: FieldsProps<PledgeField>) {
  const t = useTranslations('pledge')
  const shop = useShop()
  const textOf = useFieldText(giving)
  return (
    <Field label={t('instalments')} hint={t('instalmentsHint')} error={textOf(errors.instalments)} required>
      {control => (
        <span className="flex flex-wrap items-center gap-2">
          <Input
            {...control}
            name="instalments"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            className="max-w-24 text-center tabular-nums"
            value={draft.instalments}
            onChange={event => change('instalments', western(event.target.value))}
          />
          {usualCounts.map(count => (
            <button
              key={count}
              type="button"
              aria-pressed={draft.instalments === count}
              className="min-h-11 min-w-11 rounded-full border border-input bg-card px-3.5 text-sm tabular-nums transition-colors duration-150 hover:bg-hover aria-pressed:border-accent-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
              onClick={() => change('instalments', count)}
            >
              {formatNumber(count, shop)}
            </button>
          ))}
        </span>
      )}
    </Field>
  )
}

function western(text: string): string {
  return text.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660)).replace(/\D/g, '')
}
