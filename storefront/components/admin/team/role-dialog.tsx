'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Member, Role } from '@/api/team-shapes.ts'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { RoleCards } from './role-cards.tsx'
import { RoleRightsList } from './role-guide.tsx'
import { useTeamAct } from './use-team.ts'

type Props = { member: Member; open: boolean; onOpenChange: (open: boolean) => void }

const roles: Role[] = ['owner', 'admin', 'staff', 'viewer']

/** Another role for somebody, with what they will then be able to do. */
export function RoleDialog({ member, open, onOpenChange }: Props) {
  const t = useTranslations('admin')
  const { slug } = useTenant()
  const [role, choose] = useState<Role>(member.role)
  const { id, name } = member
  const change = useTeamAct(
    (to: Role) => call(`/tenants/${encodeURIComponent(slug)}/members/${id}`, { method: 'PATCH', body: { role: to } }),
    to => t('team.change.done', { name, role: t(`role.${to}`) }),
  )
  const openWith = (next: boolean) => {
    if (next) choose(member.role)
    onOpenChange(next)
  }
  return (
    <AskDialog
      open={open}
      onOpenChange={openWith}
      title={t('team.change.title', { name })}
      submit={t('team.change.submit')}
      onSubmit={() => {
        if (role !== member.role) change.mutate(role)
      }}
    >
      <RoleCards value={role} roles={roles} onChange={choose} />
      <RoleRightsList role={role} />
    </AskDialog>
  )
}
