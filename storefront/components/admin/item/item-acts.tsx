'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { TeamItem } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { textIn } from '@/lib/locale.ts'
import { ArchiveButton } from '../form/archive-button.tsx'
import { lastListPath } from '../list/last-list.ts'
import { liveKey } from '../list/live-query.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { ShopLink } from '../shell/shop-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

/** Looking at it as a shopper does, and taking it out of the catalogue. */
export function ItemActs({ item }: { item: TeamItem }) {
  const t = useTranslations('admin.items')
  const { slug, reader, may } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const say = useRefusal()
  const archive = useMutation({
    mutationFn: () => call(`/tenants/${encodeURIComponent(slug)}/catalog/${item.id}`, { method: 'DELETE' }),
    onSuccess: () => {
      announce(t('archive.done'))
      router.push(lastListPath(slug, 'items'))
      client.removeQueries({ queryKey: liveKey(slug, 'items', 'record', item.id) })
      void client.invalidateQueries({ queryKey: liveKey(slug, 'items') })
    },
    onError: problem => announce(say(problem)),
  })
  return (
    <>
      {item.published ? <ShopLink path={`/items/${item.slug}`}>{t('view')}</ShopLink> : null}
      {may('catalog.write') ? (
        <ArchiveButton
          title={t('archive.title', { name: textIn(reader.locale, item.name) })}
          text={t('archive.text')}
          busy={archive.isPending}
          onArchive={() => archive.mutate()}
        />
      ) : null}
    </>
  )
}
