'use client'
import { useTranslations } from 'next-intl'
import type { Storefront } from '@/api/shapes.ts'
import { useShop } from '@/components/shop/shop-context.tsx'
import { Field } from '@/components/ui/field.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { textIn } from '@/lib/locale.ts'
import type { AddressField, AskedField } from '@/lib/order-form.ts'
import { type FieldsProps, TextField } from './text-field.tsx'

type Choices = Storefront['addressForm']['governorates']
type Props = FieldsProps & { asked: AskedField[]; choices: Choices }

const half = 'col-span-2 sm:col-span-3'

/** How wide a part stands in the grid of six, where three make a row; the others take half of it. */
const threeInRow: Partial<Record<AddressField, string>> = {
  zone: 'sm:col-span-2',
  block: 'sm:col-span-2',
  street: 'sm:col-span-2',
  building: 'col-span-2',
}
const widths: Partial<Record<AddressField, string>> = {
  floor: 'sm:col-span-3',
  apartment: 'sm:col-span-3',
  postalCode: 'sm:col-span-3',
  addressNotes: 'col-span-2 sm:col-span-6',
}

const completions: Partial<Record<AddressField, string>> = {
  governorate: 'address-level1',
  emirate: 'address-level1',
  city: 'address-level2',
  district: 'address-level3',
  area: 'address-level2',
  street: 'address-line1',
  postalCode: 'postal-code',
}

/** The parts that an address has in the store's country, in the order in which people there say them. */
export function AddressFields({ asked, choices, ...props }: Props) {
  const inThrees = asked.some(({ field }) => field === 'block' || field === 'zone')
  const widthOf = (field: AddressField) => widths[field] ?? ((inThrees && threeInRow[field]) || half)
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-6">
      {asked.map(({ field, required }) => {
        const isChoice = field === 'governorate' || field === 'emirate'
        if (isChoice) return <Choice key={field} {...props} field={field} required={required} choices={choices} />
        return (
          <TextField
            key={field}
            {...props}
            field={field}
            optional={!required}
            className={widthOf(field)}
            input={{ autoComplete: completions[field] }}
          />
        )
      })}
    </div>
  )
}

type ChoiceProps = FieldsProps & { field: 'governorate' | 'emirate'; required: boolean; choices: Choices }

function Choice({ field, required, choices, draft, errors, onChange }: ChoiceProps) {
  const t = useTranslations('order')
  const common = useTranslations('common')
  const { locale } = useShop()
  const error = errors[field]
  return (
    <Field
      label={t(field)}
      optional={required ? undefined : common('optional')}
      required={required}
      error={error ? t(`fields.${error}`) : undefined}
      className={half}
    >
      {control => (
        <NativeSelect
          {...control}
          name={field}
          autoComplete={completions[field]}
          value={draft[field]}
          onChange={event => onChange(field, event.target.value)}
        >
          <option value="">{t('chooseGovernorate')}</option>
          {choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {textIn(locale, name)}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  )
}
