'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { NewItem } from '@/api/store-shapes.ts'
import type { TeamItem } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { fieldsOf, readItem } from '@/lib/admin/item-body.ts'
import { textIn } from '@/lib/locale.ts'
import { KeptForm } from '../form/kept-form.tsx'
import { useKept } from '../form/use-kept.ts'
import { lastListPath } from '../list/last-list.ts'
import { liveKey } from '../list/live-query.ts'
import { Pictures } from '../media/pictures.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { ItemActs } from './item-acts.tsx'
import { ItemFields } from './item-fields.tsx'

/** One item: its pictures, then everything that is written of it. */
export function ItemForm({ item }: { item: TeamItem }) {
  const t = useTranslations('admin.items')
  const { slug, reader, may } = useTenant()
  const client = useQueryClient()
  const announce = useToast()
  const key = liveKey(slug, 'items', 'record', item.id)
  const readLists = () => void client.invalidateQueries({ queryKey: liveKey(slug, 'items', 'page') })
  const kept = useKept<TeamItem, NewItem>({
    row: item,
    path: `/tenants/${encodeURIComponent(slug)}/catalog/${item.id}`,
    fieldsOf,
    onRead: now => {
      client.setQueryData(key, now)
      readLists()
    },
  })
  const { currency } = item.price
  return (
    <KeptForm<TeamItem, NewItem>
      kept={kept}
      title={textIn(reader.locale, kept.begun.name)}
      back={{ href: lastListPath(slug, 'items'), words: t('title') }}
      aside={<ItemActs item={kept.begun} />}
      above={
        <Pictures
          owner={{ type: 'catalog_item', id: item.id }}
          alt={item.name}
          frame="aspect-4/5"
          mayChange={may('catalog.write')}
          onChanged={readLists}
        />
      }
      locked={!may('catalog.write')}
      read={given => readItem(given, currency)}
      onSaved={() => announce(t('entry.saved'))}
    >
      <ItemFields currency={currency} item={fieldsOf(kept.begun)} />
    </KeptForm>
  )
}
