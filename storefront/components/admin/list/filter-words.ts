'use client'
import { useTranslations } from 'next-intl'
import { formatDay } from '@/lib/admin/days.ts'
import { formatNumber, inDigits } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useCampaigns } from '../use-campaigns.ts'
import { useList } from './list-context.tsx'

/** The filters behind the button, in the order in which they are asked and told. */
export const moreFilters = [
  'category',
  'type',
  'published',
  'lowStock',
  'from',
  'to',
  'timeliness',
  'age',
  'channel',
  'campaignId',
  'purpose',
  'source',
  'minAmount',
  'maxAmount',
  'contactId',
] as const
export type MoreFilter = (typeof moreFilters)[number]

/** A filter in words: "From 5 Nov 2026", "At least 10". */
export function useFilterWords(): (name: MoreFilter, value: string) => string {
  const t = useTranslations('admin')
  const { reader, store } = useTenant()
  const { query } = useList()
  const campaigns = useCampaigns({ enabled: 'campaignId' in query.filters })
  return (name, value) => {
    if (name === 'from' || name === 'to') return t(`filter.said.${name}`, { value: formatDay(value, reader) })
    if (name === 'minAmount' || name === 'maxAmount')
      return t(`filter.said.${name}`, { value: formatNumber(value, reader) })
    if (name === 'channel') return t(`channel.${value}` as 'channel.office')
    if (name === 'purpose') return t(`purpose.${value}` as 'purpose.zakat')
    if (name === 'timeliness') return t(`timeliness.${value}` as 'timeliness.due')
    if (name === 'age') return inDigits(t(`pledges.board.bucket.${value}` as 'pledges.board.bucket.due'), reader)
    if (name === 'category') {
      const category = store?.categories.find(({ slug }) => slug === value)
      return category ? textIn(reader.locale, category.name) : value
    }
    if (name === 'type') return t(`items.type.${value}` as 'items.type.product')
    if (name === 'published') return t(value === 'true' ? 'items.published' : 'items.hidden')
    if (name === 'lowStock') return t('items.lowStock')
    if (name === 'contactId') return t('filter.said.contactId')
    if (name === 'source') return t('filter.said.source', { value })
    const campaign = campaigns.find(({ id }) => id === value)
    return campaign ? textIn(reader.locale, campaign.name) : t('filter.campaignId')
  }
}
