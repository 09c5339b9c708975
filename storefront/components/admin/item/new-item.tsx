'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { NewItem as Body } from '@/api/store-shapes.ts'
import type { TeamItem } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { readItem } from '@/lib/admin/item-body.ts'
import { EntryFrame } from '../form/entry-frame.tsx'
import { useEntry } from '../form/use-entry.ts'
import { lastListPath } from '../list/last-list.ts'
import { liveKey } from '../list/live-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { ItemFields } from './item-fields.tsx'

/** Something new to sell; its pictures are added once it is there. */
export function NewItem() {
  const t = useTranslations('admin.items')
  const { slug, store } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const currency = store?.currency ?? 'KWD'
  const entry = useEntry<Body, TeamItem>({
    read: given => readItem(given, currency),
    send: (body, headers) => call(`/tenants/${encodeURIComponent(slug)}/catalog`, { method: 'POST', body, headers }),
    onDone: ({ id }) => {
      void client.invalidateQueries({ queryKey: liveKey(slug, 'items') })
      announce(t('entry.done'))
      router.push(`/${slug}/items/${id}`)
    },
  })
  return (
    <EntryFrame
      title={t('new')}
      text={t('entry.text')}
      back={{ href: lastListPath(slug, 'items'), words: t('title') }}
      submit={t('entry.submit')}
      entry={entry}
    >
      <ItemFields currency={currency} />
    </EntryFrame>
  )
}
