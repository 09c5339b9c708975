'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { formatBrief, formatMoney, moneyParts } from '@/lib/format.ts'
import { isMoney, readAmount } from '@/lib/give/amount.ts'
import { type DonorField, type FieldErrors, type Giving, ownAmount } from '@/lib/give/donor.ts'
import { isolate } from '@/lib/isolate.ts'
import { useFieldText } from './use-field-text.ts'

export type FieldsProps<Field extends string = DonorField> = {
  draft: Record<Field, string>
  errors: FieldErrors<Field>
  change: (field: Field, value: string) => void
  giving: Giving
}

/** The store's amounts as tiles, and any other one. */
export function AmountFields({ legend, ...props }: FieldsProps & { legend: string }) {
  const t = useTranslations('give')
  const shop = useShop()
  const { draft, change, giving, errors } = props
  if (giving.presets.length === 0) return <OwnAmount {...props} label={legend} />
  const chosen = draft.tile || (draft.amount ? ownAmount : '')
  const tiles = [
    ...giving.presets.map(preset => ({ value: preset.amount, label: formatBrief(preset, shop) })),
    { value: ownAmount, label: t('own') },
  ]
  const lacking = errors.amount && chosen !== ownAmount
  return (
    <div className="flex flex-col gap-3">
      <fieldset aria-describedby={lacking ? 'amount-error' : undefined}>
        <legend className="sr-only">{legend}</legend>
        <div className="grid grid-cols-3 gap-2 sm:gap-3">
          {tiles.map(({ value, label }) => (
            <Tile key={value} invalid={Boolean(lacking)} checked={value === chosen} value={value} onChange={change}>
              {label}
            </Tile>
          ))}
        </div>
      </fieldset>
      {lacking ? <LackingAmount {...props} /> : null}
      {chosen === ownAmount ? <OwnAmount {...props} label={t('ownLabel')} /> : null}
    </div>
  )
}

function LackingAmount({ errors, giving }: FieldsProps) {
  const textOf = useFieldText(giving)
  return (
    <p id="amount-error" className="text-danger text-sm">
      {textOf(errors.amount)}
    </p>
  )
}

type TileProps = {
  value: string
  checked: boolean
  invalid: boolean
  onChange: (field: 'tile', value: string) => void
  children: ReactNode
}

function Tile({ value, checked, invalid, onChange, children }: TileProps) {
  return (
    <label className="relative grid min-h-15 cursor-pointer place-items-center rounded-lg border border-input bg-card px-2 text-center font-semibold tabular-nums leading-snug transition-colors duration-150 hover:bg-muted has-checked:border-accent-ink has-checked:bg-accent-soft has-checked:text-accent-ink has-checked:shadow-[inset_0_0_0_1px_var(--accent-ink)] has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name="tile"
        className="absolute inset-0 cursor-pointer appearance-none rounded-lg outline-none"
        value={value}
        checked={checked}
        aria-invalid={invalid || undefined}
        onChange={() => onChange('tile', value)}
      />
      <bdi className={value === ownAmount ? 'font-normal text-sm' : undefined}>{children}</bdi>
    </label>
  )
}

function OwnAmount({ draft, errors, change, giving, label }: FieldsProps & { label: string }) {
  const shop = useShop()
  const textOf = useFieldText(giving)
  const { unit } = moneyParts({ amount: '0', currency: giving.currency }, shop)
  return (
    <Field label={label} hint={useAmountHint(draft.amount, giving)} error={textOf(errors.amount)} required>
      {control => (
        <span className="relative block">
          <Input
            {...control}
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            className="pe-16 font-semibold text-lg tabular-nums"
            value={draft.amount}
            onChange={event => change('amount', event.target.value)}
          />
          <span aria-hidden className="absolute end-3 top-1/2 -translate-y-1/2 text-muted-foreground">
            {unit}
          </span>
        </span>
      )}
    </Field>
  )
}

/** What was understood, as soon as it can be; the limits before that. */
function useAmountHint(text: string, { currency, smallest, largest }: Giving): string | undefined {
  const t = useTranslations('give')
  const shop = useShop()
  const read = readAmount(text, currency)
  if (isMoney(read)) return t('understood', { amount: isolate(formatMoney(read, shop)) })
  const [from, to] = [smallest, largest].map(limit => (limit ? isolate(formatBrief(limit, shop)) : ''))
  if (from && to) return t('between', { from, to })
  return from ? t('atLeast', { from }) : undefined
}
