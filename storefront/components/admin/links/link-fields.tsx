'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Page } from '@/api/shapes.ts'
import type { TeamItem } from '@/api/team-shapes.ts'
import { otherPage } from '@/lib/admin/link-body.ts'
import { textIn } from '@/lib/locale.ts'
import { ChoiceEntry, Group, TextEntry } from '../form/entries.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useCampaigns } from '../use-campaigns.ts'
import { Suggestions } from './suggestions.tsx'

export function LinkFields() {
  const t = useTranslations('admin.links.entry')
  const [target, setTarget] = useState('/')
  const targets = useTargets()
  return (
    <>
      <Group title={t('what')}>
        <TextEntry name="name" label={t('name')} hint={t('nameHint')} required maxLength={120} />
        <ChoiceEntry
          name="target"
          label={t('target')}
          options={targets}
          value={target}
          onChange={event => setTarget(event.target.value)}
        />
        {target === otherPage ? (
          <TextEntry name="path" label={t('path')} hint={t('pathHint')} dir="ltr" required maxLength={300} />
        ) : null}
      </Group>
      <Where />
    </>
  )
}

const words = [
  { name: 'source', label: 'source', required: true },
  { name: 'medium', label: 'medium', required: true },
  { name: 'campaign', label: 'utmCampaign', required: true },
  { name: 'content', label: 'content', required: false },
  { name: 'term', label: 'term', required: false },
] as const

/** The five words by which visits are told apart; what was used before is offered, so that figures stay comparable. */
function Where() {
  const t = useTranslations('admin.links.entry')
  return (
    <Group title={t('where')} text={t('whereHint')}>
      {words.map(({ name, label, required }) => (
        <TextEntry
          key={name}
          name={name}
          label={t(label)}
          hint={t(`${label}Hint`)}
          list={`suggested-${name}`}
          autoCapitalize="none"
          required={required}
          maxLength={100}
          className={required ? 'sm:col-span-2!' : 'sm:col-span-3!'}
        />
      ))}
      <Suggestions />
    </Group>
  )
}

/** The pages people are sent to most; any other can be written. */
function useTargets(): [path: string, words: string][] {
  const t = useTranslations('admin.links.entry')
  const { slug, reader, membership } = useTenant()
  const gives = membership.kind !== 'shop'
  const campaigns = useCampaigns({ enabled: gives }).filter(({ status }) => status !== 'draft')
  const items = useQuery({
    queryKey: ['items', slug, 'targets'],
    queryFn: ({ signal }) =>
      call<Page<TeamItem>>(`/tenants/${encodeURIComponent(slug)}/catalog?published=true&limit=100`, { signal }),
    staleTime: 60_000,
  })
  const named = (name: TeamItem['name']) => ({ name: textIn(reader.locale, name) })
  return [
    ['/', t('home')],
    ...(gives ? ([['/donate', t('donate')]] as [string, string][]) : []),
    ...(gives ? ([['/campaigns', t('campaignsPage')]] as [string, string][]) : []),
    ...campaigns.map((one): [string, string] => [`/campaigns/${one.slug}`, t('campaign', named(one.name))]),
    ...(items.data?.data ?? []).map((one): [string, string] => [`/items/${one.slug}`, t('item', named(one.name))]),
    [otherPage, t('other')],
  ]
}
