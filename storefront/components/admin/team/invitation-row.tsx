'use client'
import { Send, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SentInvitation, TeamInvitation } from '@/api/team-shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { newKey } from '@/lib/admin/new-key.ts'
import { formatDate } from '@/lib/format.ts'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useTeamAct } from './use-team.ts'

export function InvitationRow({ invitation }: { invitation: TeamInvitation }) {
  const t = useTranslations('admin')
  const { reader } = useTenant()
  const { email, role, state, invitedBy, expiresAt } = invitation
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <div className="min-w-0 grow basis-60">
        <p className="break-words font-semibold">
          <bdi dir="ltr">{email}</bdi>
        </p>
        <p className="text-muted-foreground text-sm">
          {t(`role.${role}`)}
          {invitedBy ? <> · {t.rich('team.invitations.by', { name: () => <bdi>{invitedBy}</bdi> })}</> : null}
        </p>
      </div>
      {state === 'expired' ? (
        <Badge tone="warning">{t('team.invitations.expired')}</Badge>
      ) : (
        <span className="text-muted-foreground text-sm">
          {t('team.invitations.until', { date: formatDate(expiresAt, reader) })}
        </span>
      )}
      {invitation.mayManage ? <Acts invitation={invitation} /> : null}
    </li>
  )
}

function Acts({ invitation: { id, email } }: { invitation: TeamInvitation }) {
  const t = useTranslations('admin.team.invitations')
  const { slug } = useTenant()
  const [asking, ask] = useState(false)
  const path = `/tenants/${encodeURIComponent(slug)}/invitations/${id}`
  const resend = useTeamAct(
    () => call<SentInvitation>(`${path}/deliveries`, { method: 'POST', headers: newKey() }),
    () => t('resent', { email }),
  )
  const revoke = useTeamAct(
    () => call(path, { method: 'DELETE' }),
    () => t('revoked', { email }),
  )
  return (
    <div className="flex flex-wrap gap-2 max-sm:basis-full">
      <Button
        variant="outline"
        size="sm"
        className="max-md:min-h-11"
        aria-disabled={resend.isPending || undefined}
        onClick={() => resend.mutate(undefined)}
      >
        <Send aria-hidden className="mirror-rtl" />
        {t('resend')}
        <span className="sr-only">{email}</span>
      </Button>
      <Button variant="outline" size="sm" className="max-md:min-h-11" onClick={() => ask(true)}>
        <X aria-hidden />
        {t('revoke')}
        <span className="sr-only">{email}</span>
      </Button>
      <AskDialog
        open={asking}
        onOpenChange={ask}
        title={t('revokeTitle', { email })}
        text={t('revokeText')}
        submit={t('revoke')}
        danger
        onSubmit={() => revoke.mutate(undefined)}
      />
    </div>
  )
}
