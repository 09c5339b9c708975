'use client'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { callApi } from '@/api/client.ts'
import type { Storefront } from '@/api/shapes.ts'
import type { Me, Membership } from '@/api/team-shapes.ts'
import { accentCss } from '@/lib/accent.ts'
import { shopUrl } from '@/lib/hosts.ts'
import type { Locale } from '@/lib/locale.ts'
import { LoadFailed } from '../load-failed.tsx'
import { useMe } from '../session.ts'
import { NotMember } from './not-member.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { Rail } from './rail.tsx'
import { ShellSkeleton } from './shell-skeleton.tsx'
import { type OpenTenant, TenantContext } from './tenant-context.tsx'
import { useLiveOrders } from './use-live-orders.ts'

type ShellProps = { slug: string; shopOrigin: string; children: ReactNode }

export function TenantShell({ slug, shopOrigin, children }: ShellProps) {
  const { me, leaving } = useMe()
  if (me.isError && !leaving) {
    return (
      <main id="main" className="grid grow place-content-center">
        <LoadFailed problem={me.error} retry={() => void me.refetch()} />
      </main>
    )
  }
  if (!me.data || leaving) return <ShellSkeleton />
  const membership = me.data.memberships.find(one => one.slug === slug)
  if (!membership) return <NotMember slug={slug} />
  return (
    <Open me={me.data} membership={membership} shopOrigin={shopOrigin}>
      {children}
    </Open>
  )
}

type OpenProps = { me: Me; membership: Membership; shopOrigin: string; children: ReactNode }

function Open({ me, membership, shopOrigin, children }: OpenProps) {
  const { slug } = membership
  const locale = useLocale() as Locale
  const live = useLiveOrders(slug, me.user.id)
  const store = useQuery({
    queryKey: ['store', slug],
    queryFn: ({ signal }) => callApi<Storefront>(`/storefront/${encodeURIComponent(slug)}`, { signal }),
    staleTime: 300_000,
  })
  const { timeZone, digits } = store.data ?? {}
  const tenant = useMemo<OpenTenant>(
    () => ({
      slug,
      membership,
      me,
      live,
      reader: { locale, digits, timeZone },
      shopUrl: shopUrl(slug, { shopOrigin }),
      mayChangeOrders: membership.role !== 'viewer',
    }),
    [slug, membership, me, live, locale, digits, timeZone, shopOrigin],
  )
  return (
    <TenantContext value={tenant}>
      <style>{accentCss(membership.accent)}</style>
      <div className="flex grow flex-col print:block! lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <Rail />
        <PhoneBar />
        {children}
      </div>
    </TenantContext>
  )
}
