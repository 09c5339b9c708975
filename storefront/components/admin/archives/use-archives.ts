'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Archive, ArchiveList } from '@/api/archive-shapes.ts'
import { Problem } from '@/api/problem.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { shownArchives } from '@/lib/admin/archives.ts'
import { newKey } from '@/lib/admin/new-key.ts'
import { followLink } from '@/lib/admin/save-file.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { tenantPath } from '../settings/use-tenant.ts'
import { useTenant } from '../shell/tenant-context.tsx'

const keyOf = (slug: string) => ['archives', slug]
const whileMadeMs = 2_000

/** The newest copy and those that can be fetched; looked at again by itself while one is being made. */
export function useArchives() {
  const { slug } = useTenant()
  return useQuery({
    queryKey: keyOf(slug),
    queryFn: ({ signal }) => call<ArchiveList>(tenantPath(slug, '/archives'), { signal }),
    select: ({ data }) => shownArchives(data, Date.now()),
    refetchInterval: query => (isWaiting(query.state.data?.data[0]) ? whileMadeMs : false),
    refetchOnWindowFocus: 'always',
  })
}

export function isWaiting(archive: Pick<Archive, 'state'> | undefined): boolean {
  return archive?.state === 'waiting'
}

export function useAskForArchive() {
  const t = useTranslations('admin.settings.archives')
  const { slug } = useTenant()
  const client = useQueryClient()
  const announce = useToast()
  const say = useRefusal()
  const readAnew = () => client.invalidateQueries({ queryKey: keyOf(slug) })
  return useMutation({
    mutationFn: () => call<Archive>(tenantPath(slug, '/archives'), { method: 'POST', headers: newKey() }),
    onSuccess: async () => {
      await readAnew()
      announce(t('asked'))
    },
    onError: problem => {
      announce(say(problem))
      // Somebody else was faster: theirs is shown.
      if (problem instanceof Problem && problem.code === 'archive_in_progress') void readAnew()
    },
  })
}

/** The address works once and for a minute, so it is asked for at the press and followed at once. */
export function useArchiveDownload() {
  const t = useTranslations('admin.settings.archives')
  const { slug } = useTenant()
  const client = useQueryClient()
  const announce = useToast()
  const say = useRefusal()
  return useMutation({
    mutationFn: (id: string) =>
      call<{ url: string }>(tenantPath(slug, `/archives/${id}/downloads`), { method: 'POST', headers: newKey() }),
    onSuccess: ({ url }) => {
      followLink(url)
      announce(t('started'))
    },
    onError: problem => {
      announce(say(problem))
      void client.invalidateQueries({ queryKey: keyOf(slug) })
    },
  })
}
