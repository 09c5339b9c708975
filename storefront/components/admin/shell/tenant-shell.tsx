'use client'
import type { ReactNode } from 'react'
import { LoadFailed } from '../load-failed.tsx'
import { useMe } from '../session.ts'
import { useView } from '../view/use-view.ts'
import { ViewShell } from '../view/view-shell.tsx'
import { NotMember } from './not-member.tsx'
import { OpenShell } from './open-shell.tsx'
import { ShellSkeleton } from './shell-skeleton.tsx'

type ShellProps = { slug: string; shopOrigin: string; children: ReactNode }

/** Finds out who is there and whether this store is one of theirs, or looked at; the API decides it again with every call. */
export function TenantShell({ slug, shopOrigin, children }: ShellProps) {
  const { me, leaving } = useMe()
  const view = useView(slug)
  if (me.isError && !me.data && !leaving) {
    return (
      <main id="main" tabIndex={-1} className="grid grow place-content-center">
        <LoadFailed problem={me.error} retry={() => void me.refetch()} />
      </main>
    )
  }
  if (!me.data || leaving) return <ShellSkeleton />
  if (view)
    return (
      <ViewShell view={view} me={me.data} shopOrigin={shopOrigin}>
        {children}
      </ViewShell>
    )
  const membership = me.data.memberships.find(one => one.slug === slug)
  if (!membership) return <NotMember slug={slug} me={me.data} />
  return (
    <OpenShell me={me.data} membership={membership} shopOrigin={shopOrigin}>
      {children}
    </OpenShell>
  )
}
