'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { type CampaignFields as Fields, readCampaign } from '@/lib/admin/campaign-body.ts'
import { EntryFrame } from '../form/entry-frame.tsx'
import { useEntry } from '../form/use-entry.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { CampaignFields } from './campaign-fields.tsx'

/** A campaign begins as a draft; its picture is added once it is there. */
export function NewCampaign() {
  const t = useTranslations('admin.campaigns')
  const { slug, store } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const currency = store?.currency ?? 'KWD'
  const entry = useEntry<Fields, TeamCampaign>({
    read: given => readCampaign(given, currency),
    send: (body, headers) => call(`/tenants/${encodeURIComponent(slug)}/campaigns`, { method: 'POST', body, headers }),
    onDone: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['campaigns', slug] })
      announce(t('entry.done'))
      router.push(`/${slug}/campaigns/${id}`)
    },
  })
  return (
    <EntryFrame
      title={t('new')}
      text={t('entry.text')}
      back={{ href: `/${slug}/campaigns`, words: t('title') }}
      submit={t('entry.submit')}
      entry={entry}
    >
      <CampaignFields currency={currency} />
    </EntryFrame>
  )
}
