'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Problem } from '@/api/problem.ts'
import type { Donation, OfficeDonation } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { readOfficeDonation } from '@/lib/admin/office-donation.ts'
import { EntryFrame } from '../form/entry-frame.tsx'
import { useEntry } from '../form/use-entry.ts'
import { lastListPath } from '../list/last-list.ts'
import { liveKey } from '../list/live-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { DuplicateWarning } from './duplicate-warning.tsx'
import { GiftEntries } from './gift-entries.tsx'

/** What was given over the counter, by transfer or in the box. */
export function NewDonation() {
  const t = useTranslations('admin.donations')
  const { slug, store } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const last = useRef<OfficeDonation>(undefined)
  const currency = store?.currency ?? 'KWD'
  const entry = useEntry<OfficeDonation, Pick<Donation, 'number'>>({
    read: given => readOfficeDonation(given, currency),
    send: (body, headers) => {
      last.current = body
      return call(`/tenants/${encodeURIComponent(slug)}/donations`, { method: 'POST', body, headers })
    },
    onDone: ({ number }) => {
      void client.invalidateQueries({ queryKey: liveKey(slug, 'donations') })
      announce(t('entry.done', { number }))
      router.push(`/${slug}/donations/${number}`)
    },
  })
  const { problem } = entry
  const doubled = problem instanceof Problem && problem.code === 'possible_duplicate' ? problem : undefined
  return (
    <EntryFrame
      title={t('new')}
      text={t('entry.text')}
      back={{ href: lastListPath(slug, 'donations'), words: t('title') }}
      submit={t('entry.submit')}
      entry={entry}
      refusal={
        doubled ? (
          <DuplicateWarning
            problem={doubled}
            enterAnyway={() => last.current && void entry.submit({ ...last.current, allowDuplicate: true })}
            leave={entry.forget}
          />
        ) : undefined
      }
    >
      <GiftEntries currency={currency} />
    </EntryFrame>
  )
}
