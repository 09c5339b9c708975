'use client'
import { useQuery } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Me, Membership, Settings } from '@/api/team-shapes.ts'
import type { Tenant } from '@/api/tenant-shapes.ts'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { ViewState } from '@/lib/session/view.ts'
import { LoadFailed } from '../load-failed.tsx'
import { call } from '../session.ts'
import { OpenShell } from '../shell/open-shell.tsx'
import { ShellSkeleton } from '../shell/shell-skeleton.tsx'
import { ViewOver } from './view-over.tsx'

type Props = { view: ViewState; me: Me; shopOrigin: string; children: ReactNode }

/** The team's area as a viewer of the team sees it, for a super admin who looks in. */
export function ViewShell({ view, me, shopOrigin, children }: Props) {
  const { slug, over } = view
  const path = usePathname()
  const about = `/tenants/${encodeURIComponent(slug)}`
  const tenant = useQuery({
    queryKey: ['tenant', slug],
    queryFn: ({ signal }) => call<Tenant>(about, { signal }),
    enabled: !over,
  })
  const settings = useQuery({
    queryKey: ['settings', slug],
    queryFn: ({ signal }) => call<Settings>(`${about}/storefront`, { signal }),
    enabled: !over,
  })
  if (over) return <ViewOver slug={slug} over={over} />
  if (tenant.data && settings.data)
    return (
      <OpenShell me={me} membership={asViewer(view, tenant.data, settings.data)} view={view} shopOrigin={shopOrigin}>
        {isForChanging.test(path) ? <NotInView /> : children}
      </OpenShell>
    )
  const failed = [tenant, settings].find(one => one.isError)
  if (!failed) return <ShellSkeleton />
  return (
    <main id="main" tabIndex={-1} className="grid grow place-content-center">
      <LoadFailed problem={failed.error} retry={() => void failed.refetch()} />
    </main>
  )
}

/** Pages that are forms from top to bottom, or that a viewer may not read. */
const isForChanging = /\/(new|import|settings|setup|audit)$/

function NotInView() {
  const t = useTranslations('admin.view.notHere')
  return (
    <main id="main" tabIndex={-1} className="grid grow place-content-center">
      <EmptyState as="h1" title={t('title')}>
        {t('text')}
      </EmptyState>
    </main>
  )
}

/** Of a closed store too: whoever looks in may have been the one who closed it. */
function asViewer({ permissions }: ViewState, tenant: Tenant, { branding }: Settings): Membership {
  const { id: tenantId, slug, name, kind, deletionAt } = tenant
  const { logo, accent } = branding
  return { tenantId, slug, name, kind, role: 'viewer', permissions, isActive: true, deletionAt, logo, accent }
}
