'use client'
import { useTranslations } from 'next-intl'
import { itemKinds, type NewItem } from '@/api/store-shapes.ts'
import { textIn } from '@/lib/locale.ts'
import { BilingualEntry } from '../form/bilingual-entry.tsx'
import { CheckEntry, ChoiceEntry, Group, MoneyEntry, TextEntry } from '../form/entries.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

type Props = { currency: string; item?: NewItem }

export function ItemFields({ currency, item }: Props) {
  const t = useTranslations('admin.items.entry')
  return (
    <>
      <Group title={t('texts')} text={t('textsHint')}>
        <BilingualEntry name="name" label={t('name')} value={item?.name} />
        <BilingualEntry name="description" label={t('description')} value={item?.description} long />
      </Group>
      <Group title={t('sale')}>
        <MoneyEntry
          name="price"
          label={t('price')}
          currency={currency}
          value={item?.price}
          required
          className="sm:col-span-2!"
        />
        <Count name="stock" label={t('stock')} hint={t('stockHint')} value={item?.stock} />
        <Count name="lowStockLevel" label={t('lowStockLevel')} hint={t('lowStockHint')} value={item?.lowStockLevel} />
      </Group>
      <Place item={item} />
    </>
  )
}

function Count({ value, ...entry }: { name: string; label: string; hint: string; value?: number | null }) {
  return (
    <TextEntry
      {...entry}
      inputMode="numeric"
      dir="ltr"
      maxLength={7}
      defaultValue={value ?? ''}
      className="sm:col-span-2! [&_input]:text-start [&_input]:rtl:text-end"
    />
  )
}

/** Where it stands in the store, and whether it is seen at all. */
function Place({ item }: Pick<Props, 'item'>) {
  const t = useTranslations('admin.items')
  const { store, reader } = useTenant()
  return (
    <Group title={t('entry.place')}>
      <ChoiceEntry
        name="categorySlug"
        label={t('entry.category')}
        none={t('entry.noCategory')}
        // Its options may come after it: it is drawn anew then, so that the one chosen is among them.
        key={store?.categories.length}
        defaultValue={item?.categorySlug ?? ''}
        options={(store?.categories ?? []).map(({ slug, name }) => [slug, textIn(reader.locale, name)])}
        className="sm:col-span-3!"
      />
      <ChoiceEntry
        name="type"
        label={t('entry.type')}
        defaultValue={item?.type ?? 'product'}
        options={itemKinds.map(kind => [kind, t(`type.${kind}`)])}
        className="sm:col-span-3!"
      />
      <TextEntry
        name="slug"
        label={t('entry.slug')}
        hint={t('entry.slugHint')}
        dir="ltr"
        maxLength={80}
        minLength={2}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        defaultValue={item?.slug}
      />
      <CheckEntry
        name="published"
        label={t('entry.published')}
        note={t('entry.publishedNote')}
        defaultChecked={item?.published}
      />
    </Group>
  )
}
