'use client'
import { Store, Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DeliveryMethod } from '@/api/shapes.ts'
import { Field } from '@/components/ui/field.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { RadioCards } from '@/components/ui/radio-cards.tsx'
import { governorates } from '@/lib/order-form.ts'
import { Group } from './group.tsx'
import { type FieldsProps, TextField } from './text-field.tsx'

type Props = FieldsProps & { methods: DeliveryMethod[]; pickupAddress: string }

export function WhereFields({ methods, pickupAddress, ...props }: Props) {
  const t = useTranslations('order')
  const { draft, errors, onChange } = props
  const options = {
    delivery: {
      value: 'delivery',
      title: t('delivery'),
      note: t('deliveryNote'),
      icon: <Truck className="mirror-rtl" />,
    },
    pickup: { value: 'pickup', title: t('pickup'), note: pickupAddress || t('pickupNote'), icon: <Store /> },
  }
  return (
    <Group number={2} title={t('where')}>
      <div>
        <RadioCards
          legend={t('method')}
          name="method"
          value={draft.method}
          invalid={Boolean(errors.method)}
          options={methods.map(method => options[method])}
          onChange={value => onChange('method', value)}
        />
        {errors.method ? <p className="mt-1.5 text-danger text-sm">{t(`fields.${errors.method}`)}</p> : null}
      </div>
      {draft.method === 'delivery' ? <AddressFields {...props} /> : null}
      <TextField {...props} field="note" optional long hint={t('noteHint')} />
    </Group>
  )
}

function AddressFields(props: FieldsProps) {
  const t = useTranslations('order')
  const common = useTranslations('common')
  const { draft, onChange } = props
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-6">
      <Field label={t('governorate')} optional={common('optional')} className="col-span-2 sm:col-span-3">
        {control => (
          <NativeSelect
            {...control}
            name="governorate"
            autoComplete="address-level1"
            value={draft.governorate}
            onChange={event => onChange('governorate', event.target.value)}
          >
            <option value="">{t('chooseGovernorate')}</option>
            {governorates.map(name => (
              <option key={name} value={name}>
                {t(`governorates.${name}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <TextField
        {...props}
        field="area"
        className="col-span-2 sm:col-span-3"
        input={{ autoComplete: 'address-level2' }}
      />
      <TextField {...props} field="block" optional className="sm:col-span-2" />
      <TextField {...props} field="street" className="sm:col-span-2" input={{ autoComplete: 'address-line1' }} />
      <TextField {...props} field="building" className="col-span-2" />
      <TextField {...props} field="floor" optional className="sm:col-span-3" />
      <TextField {...props} field="apartment" optional className="sm:col-span-3" />
      <TextField {...props} field="addressNotes" optional className="col-span-2 sm:col-span-6" />
    </div>
  )
}
