'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { callApi, Problem } from '@/api/client.ts'
import type { Storefront } from '@/api/shapes.ts'
import type { Me, Membership } from '@/api/team-shapes.ts'
import { accentCss } from '@/lib/accent.ts'
import { shopUrl } from '@/lib/hosts.ts'
import type { Locale } from '@/lib/locale.ts'
import { keepStore } from '@/lib/session/last-store.ts'
import type { ViewState } from '@/lib/session/view.ts'
import { LoadFailed } from '../load-failed.tsx'
import { ViewBanner } from '../view/view-banner.tsx'
import { ClosingBanner } from './closing-banner.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { Rail } from './rail.tsx'
import { ShutBanner } from './shut-banner.tsx'
import { type OpenTenant, TenantContext } from './tenant-context.tsx'
import { useLive } from './use-live.ts'

type OpenShellProps = { me: Me; membership: Membership; view?: ViewState; shopOrigin: string; children: ReactNode }

/** Rail and page in the tenant's accent, with its time zone and digits for everything below. */
export function OpenShell({ me, membership, view, shopOrigin, children }: OpenShellProps) {
  const { slug } = membership
  const locale = useLocale() as Locale
  const live = useLive(slug, me.user.id, { listens: !view })
  useEffect(() => keepStore(slug), [slug])
  const store = useQuery({
    queryKey: ['store', slug],
    queryFn: ({ signal }) => callApi<Storefront>(`/storefront/${encodeURIComponent(slug)}`, { signal }),
    staleTime: 300_000,
    // A store that is opened again is so here too, without a reload.
    refetchInterval: query => (isSuspended(query.state.error) ? 5_000 : false),
  })
  const suspended = isSuspended(store.error)
  useFollowing(suspended)
  const { timeZone, digits } = store.data ?? {}
  const looking = view !== undefined
  const tenant = useMemo<OpenTenant>(
    () => ({
      slug,
      membership,
      me,
      live,
      looking,
      // The tenant's digits are for Arabic: among English words they would be read twice.
      reader: { locale, digits: locale === 'ar' ? digits : 'latn', timeZone },
      shopUrl: shopUrl(slug, { shopOrigin }),
      shopOrigin,
      store: store.data,
      may: permission => membership.permissions.includes(permission),
    }),
    [slug, membership, me, live, looking, locale, digits, timeZone, shopOrigin, store.data],
  )
  return (
    <TenantContext value={tenant}>
      <style>{accentCss(membership.accent)}</style>
      <div className="flex grow flex-col print:block! lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <Rail />
        <PhoneBar />
        {suspended && !membership.isActive ? (
          <main id="main" tabIndex={-1} className="py-20">
            <LoadFailed problem={store.error} retry={() => void store.refetch()} />
          </main>
        ) : view || suspended || membership.deletionAt ? (
          <div className="flex min-w-0 grow flex-col">
            {view ? <ViewBanner view={view} /> : null}
            {suspended ? <ShutBanner /> : null}
            {membership.deletionAt ? <ClosingBanner at={membership.deletionAt} /> : null}
            {children}
          </div>
        ) : (
          children
        )}
      </div>
    </TenantContext>
  )
}

/** How far a suspension goes stands in one's membership, which is read anew when one begins or ends. */
function useFollowing(suspended: boolean) {
  const client = useQueryClient()
  const known = useRef(false)
  useEffect(() => {
    if (known.current !== suspended) void client.invalidateQueries({ queryKey: ['me'] })
    known.current = suspended
  }, [client, suspended])
}

function isSuspended(problem: unknown): boolean {
  return problem instanceof Problem && problem.code === 'tenant_suspended'
}
