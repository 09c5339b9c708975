'use client'
import { UserMinus, UserRoundCog } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Member } from '@/api/team-shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { When } from '../when.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { useTeamAct } from './use-team.ts'

export function MemberRow({ member }: { member: Member }) {
  const t = useTranslations('admin')
  const { reader } = useTenant()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <div className="min-w-0 grow basis-60">
        <p className="break-words font-semibold">
          <bdi>{member.name}</bdi>
          {member.isSelf ? <span className="ms-2 font-normal text-muted-foreground">{t('team.you')}</span> : null}
        </p>
        {member.email ? (
          <p className="break-words text-muted-foreground text-sm">
            <bdi dir="ltr">{member.email}</bdi>
          </p>
        ) : null}
        <p className="mt-0.5 text-muted-foreground text-sm">
          {member.lastActiveAt
            ? t.rich('team.lastActive', { when: () => <When at={member.lastActiveAt!} reader={reader} /> })
            : t.rich('team.joined', { when: () => <When at={member.joinedAt} reader={reader} /> })}
        </p>
      </div>
      <Badge tone={member.role === 'owner' ? 'accent' : 'neutral'}>{t(`role.${member.role}`)}</Badge>
      <Acts member={member} />
    </li>
  )
}

function Acts({ member }: { member: Member }) {
  const t = useTranslations('admin.team')
  const { slug } = useTenant()
  const [changing, change] = useState(false)
  const [removing, ask] = useState(false)
  const { id, name } = member
  const remove = useTeamAct(
    () => call(`/tenants/${encodeURIComponent(slug)}/members/${id}`, { method: 'DELETE' }),
    () => t('remove.done', { name }),
  )
  if (!member.mayChangeRole && !member.mayRemove) return null
  return (
    <div className="flex flex-wrap gap-2 max-sm:basis-full">
      {member.mayChangeRole ? (
        <Button variant="outline" size="sm" className="max-md:min-h-11" onClick={() => change(true)}>
          <UserRoundCog aria-hidden />
          {t('change.open')}
          <span className="sr-only">{name}</span>
        </Button>
      ) : null}
      {member.mayRemove ? (
        <Button
          variant="outline"
          size="sm"
          className="max-md:min-h-11"
          aria-disabled={remove.isPending || undefined}
          onClick={() => ask(true)}
        >
          <UserMinus aria-hidden className="mirror-rtl" />
          {t('remove.open')}
          <span className="sr-only">{name}</span>
        </Button>
      ) : null}
      <RoleDialog member={member} open={changing} onOpenChange={change} />
      <AskDialog
        open={removing}
        onOpenChange={ask}
        title={t('remove.title', { name })}
        text={t('remove.text')}
        submit={t('remove.submit')}
        danger
        onSubmit={() => remove.mutate(undefined)}
      />
    </div>
  )
}
