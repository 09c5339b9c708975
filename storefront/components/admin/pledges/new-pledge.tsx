'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { OfficePledge, Pledge } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { readOfficePledge } from '@/lib/admin/office-pledge.ts'
import { EntryFrame } from '../form/entry-frame.tsx'
import { useEntry } from '../form/use-entry.ts'
import { lastListPath } from '../list/last-list.ts'
import { liveKey } from '../list/live-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { PromiseEntries } from './promise-entries.tsx'

/** What somebody promised by phone or at the office. */
export function NewPledge() {
  const t = useTranslations('admin.pledges')
  const { slug, store } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const currency = store?.currency ?? 'KWD'
  const entry = useEntry<OfficePledge, Pick<Pledge, 'number'>>({
    read: given => readOfficePledge(given, currency),
    send: (body, headers) => call(`/tenants/${encodeURIComponent(slug)}/pledges`, { method: 'POST', body, headers }),
    onDone: ({ number }) => {
      void client.invalidateQueries({ queryKey: liveKey(slug, 'pledges') })
      announce(t('entry.done', { number }))
      router.push(`/${slug}/pledges/${number}`)
    },
  })
  return (
    <EntryFrame
      title={t('new')}
      text={t('entry.text')}
      back={{ href: lastListPath(slug, 'pledges'), words: t('title') }}
      submit={t('entry.submit')}
      entry={entry}
    >
      <PromiseEntries currency={currency} />
    </EntryFrame>
  )
}
