'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { TrackedLink } from '@/api/store-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { ArchiveButton } from '../form/archive-button.tsx'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

export function ArchiveLink({ link: { id, name } }: { link: TrackedLink }) {
  const t = useTranslations('admin.links.archive')
  const { slug } = useTenant()
  const client = useQueryClient()
  const announce = useToast()
  const say = useRefusal()
  const archive = useMutation({
    mutationFn: () => call(`/tenants/${encodeURIComponent(slug)}/links/${id}`, { method: 'DELETE' }),
    onSuccess: () => announce(t('done')),
    onError: problem => announce(say(problem)),
    onSettled: () => client.invalidateQueries({ queryKey: ['links', slug] }),
  })
  return (
    <ArchiveButton
      title={t('title', { name })}
      text={t('text')}
      busy={archive.isPending}
      onArchive={() => archive.mutate()}
    />
  )
}
