'use client'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { type ReactNode, useEffect, useMemo } from 'react'
import { callApi, Problem } from '@/api/client.ts'
import type { Storefront } from '@/api/shapes.ts'
import type { Me, Membership } from '@/api/team-shapes.ts'
import { accentCss } from '@/lib/accent.ts'
import { shopUrl } from '@/lib/hosts.ts'
import type { Locale } from '@/lib/locale.ts'
import { keepStore } from '@/lib/session/last-store.ts'
import { LoadFailed } from '../load-failed.tsx'
import { ClosingBanner } from './closing-banner.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { Rail } from './rail.tsx'
import { type OpenTenant, TenantContext } from './tenant-context.tsx'
import { useLive } from './use-live.ts'

type OpenShellProps = { me: Me; membership: Membership; shopOrigin: string; children: ReactNode }

/** Rail and page in the tenant's accent, with its time zone and digits for everything below. */
export function OpenShell({ me, membership, shopOrigin, children }: OpenShellProps) {
  const { slug } = membership
  const locale = useLocale() as Locale
  const live = useLive(slug, me.user.id)
  useEffect(() => keepStore(slug), [slug])
  const store = useQuery({
    queryKey: ['store', slug],
    queryFn: ({ signal }) => callApi<Storefront>(`/storefront/${encodeURIComponent(slug)}`, { signal }),
    staleTime: 300_000,
    // A store that is opened again is so here too, without a reload.
    refetchInterval: query => (isSuspended(query.state.error) ? 5_000 : false),
  })
  const { timeZone, digits } = store.data ?? {}
  const tenant = useMemo<OpenTenant>(
    () => ({
      slug,
      membership,
      me,
      live,
      // The tenant's digits are for Arabic: among English words they would be read twice.
      reader: { locale, digits: locale === 'ar' ? digits : 'latn', timeZone },
      shopUrl: shopUrl(slug, { shopOrigin }),
      shopOrigin,
      store: store.data,
      may: permission => membership.permissions.includes(permission),
    }),
    [slug, membership, me, live, locale, digits, timeZone, shopOrigin, store.data],
  )
  return (
    <TenantContext value={tenant}>
      <style>{accentCss(membership.accent)}</style>
      <div className="flex grow flex-col print:block! lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <Rail />
        <PhoneBar />
        {isSuspended(store.error) ? (
          <main id="main" tabIndex={-1} className="py-20">
            <LoadFailed problem={store.error} retry={() => void store.refetch()} />
          </main>
        ) : membership.deletionAt ? (
          <div className="flex min-w-0 grow flex-col">
            <ClosingBanner at={membership.deletionAt} />
            {children}
          </div>
        ) : (
          children
        )}
      </div>
    </TenantContext>
  )
}

function isSuspended(problem: unknown): boolean {
  return problem instanceof Problem && problem.code === 'tenant_suspended'
}
