'use client'
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { LeaveTeam } from './leave-team.tsx'
import { MemberRow } from './member-row.tsx'
import { RoleGuide } from './role-guide.tsx'
import { useMembers } from './use-team.ts'

/** Who works in the store and as what, who was invited, and the way out. */
export function TeamPage() {
  const t = useTranslations('admin.team')
  const { may } = useTenant()
  const members = useMembers()
  const [inviting, invite] = useState(false)
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 lg:px-8 lg:py-7">
      <div className="mx-auto flex max-w-4xl flex-col gap-6">
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div>
            <h1 className="text-2xl">{t('title')}</h1>
            <p className="mt-1 text-muted-foreground">{t('text')}</p>
          </div>
          {may('members.invite') ? (
            <Button size="sm" className="max-md:min-h-11" onClick={() => invite(true)}>
              <UserPlus aria-hidden className="mirror-rtl" />
              {t('invite.open')}
            </Button>
          ) : null}
        </header>
        {members.data ? (
          <ul aria-label={t('members')} className="divide-y rounded-lg border bg-card">
            {members.data.pages.flatMap(({ data }) =>
              data.map(member => <MemberRow key={member.id} member={member} />),
            )}
          </ul>
        ) : members.isError ? (
          <LoadFailed problem={members.error} retry={() => void members.refetch()} />
        ) : (
          <Skeleton shape="card" className="h-64" />
        )}
        {members.hasNextPage ? (
          <Button variant="outline" className="self-center" onClick={() => void members.fetchNextPage()}>
            {t('more')}
          </Button>
        ) : null}
        {may('members.invite') ? <Invitations /> : null}
        <RoleGuide />
        {may('tenant.leave') ? <LeaveTeam /> : null}
      </div>
      <InviteDialog open={inviting} onOpenChange={invite} />
    </main>
  )
}
