'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Me } from '@/api/team-shapes.ts'
import type { Tenant } from '@/api/tenant-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { call } from '../session.ts'
import { factsKey, tenantPath } from '../settings/use-tenant.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { slugKey } from './use-slug-check.ts'

/** Gives the store another address; the pages of the team move there as well. */
export function useRename() {
  const t = useTranslations('admin.settings.address')
  const { slug: present } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  return async (slug: string) => {
    try {
      const renamed = await call<Tenant>(tenantPath(present, '/slug'), { method: 'PUT', body: { slug } })
      client.setQueryData(factsKey(slug), renamed)
    } catch (problem) {
      void client.invalidateQueries({ queryKey: slugKey(slug) })
      throw problem
    }
    // Both at once, so that neither address is without a store in between.
    client.setQueryData<Me>(['me'], me => me && { ...me, memberships: me.memberships.map(moved(present, slug)) })
    router.replace(`/${slug}/settings`)
    announce(t('done'))
  }
}

const moved = (from: string, to: string) => (one: Me['memberships'][number]) =>
  one.slug === from ? { ...one, slug: to } : one
