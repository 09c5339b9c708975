'use client'
import { useTranslations } from 'next-intl'
import type { TeamItem } from '@/api/team-shapes.ts'
import { KeptPage } from '../form/kept-page.tsx'
import { lastListPath } from '../list/last-list.ts'
import { liveKey } from '../list/live-query.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { ItemForm } from './item-form.tsx'

export function ItemPage({ id }: { id: string }) {
  const t = useTranslations('admin.items')
  const { slug } = useTenant()
  const back = { href: lastListPath(slug, 'items'), words: t('title') }
  return (
    <KeptPage<TeamItem>
      queryKey={liveKey(slug, 'items', 'record', id)}
      path={`/tenants/${encodeURIComponent(slug)}/catalog/${encodeURIComponent(id)}`}
      missing={{ title: t('missing.title'), text: t('missing.text'), back }}
    >
      {item => <ItemForm item={item} />}
    </KeptPage>
  )
}
