'use client'
import { Store, Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DeliveryMethod, Storefront } from '@/api/shapes.ts'
import { RadioCards } from '@/components/ui/radio-cards.tsx'
import { textIn } from '@/lib/locale.ts'
import { ChoiceEntry, Group, LongEntry, TextEntry } from '../form/entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

type Props = { store: Storefront; method: DeliveryMethod; onMethod: (method: DeliveryMethod) => void }

const icons = { delivery: <Truck className="mirror-rtl" />, pickup: <Store /> }

/** Pickup, or the address as people of the country write it. */
export function WhereEntries({ store, method, onMethod }: Props) {
  const t = useTranslations('admin.orders.entry')
  const words = useTranslations('admin.delivery')
  return (
    <Group title={t('where')}>
      <RadioCards
        legend={t('where')}
        name="method"
        value={method}
        options={store.delivery.methods.map(one => ({ value: one, title: words(one), icon: icons[one] }))}
        onChange={value => onMethod(value as DeliveryMethod)}
      />
      {method === 'delivery' ? <AddressEntries form={store.addressForm} /> : null}
    </Group>
  )
}

function AddressEntries({ form }: { form: Storefront['addressForm'] }) {
  const t = useTranslations('admin.address')
  const { reader } = useTenant()
  return form.fields.map(({ name, required }) => {
    const shared = { name: `address.${name}`, label: t(name), required, className: 'sm:col-span-2!' }
    if ((name === 'governorate' || name === 'emirate') && form.governorates.length > 0) {
      const options = form.governorates.map(one => [one.value, textIn(reader.locale, one.name)] as const)
      return <ChoiceEntry key={name} {...shared} options={options} none={t('choose')} />
    }
    if (name === 'notes') return <LongEntry key={name} {...shared} className="" rows={2} maxLength={300} />
    return <TextEntry key={name} {...shared} maxLength={120} />
  })
}
