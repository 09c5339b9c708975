'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Problem } from '@/api/problem.ts'
import type { Role, SentInvitation } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { newKey } from '@/lib/admin/new-key.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { RoleCards } from './role-cards.tsx'
import { useRoles, useTeamAct } from './use-team.ts'

type Wanted = { email: string; role: Role; locale: string }

/** One address, one role, the language of the mail. What was typed stays when it is refused. */
export function InviteForm({ onSent }: { onSent: (sent: SentInvitation) => void }) {
  const t = useTranslations('admin.team.invite')
  const locale = useLocale()
  const { slug } = useTenant()
  const say = useRefusal()
  const roles = useRoles().flatMap(({ role, mayGive }) => (mayGive ? [role] : []))
  const [role, choose] = useState<Role>('staff')
  const key = useRef(newKey())
  const send = useTeamAct((body: Wanted) =>
    call<SentInvitation>(`/tenants/${encodeURIComponent(slug)}/invitations`, {
      method: 'POST',
      body,
      headers: key.current,
    }),
  )
  const wrongAddress = send.error instanceof Problem && send.error.code === 'invalid_input'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (send.isPending) return
    const given = new FormData(event.currentTarget)
    const wanted = { email: String(given.get('email')).trim(), role, locale: String(given.get('locale')) }
    key.current = newKey()
    send.mutate(wanted, { onSuccess: onSent })
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <Field label={t('email')} error={wrongAddress ? t('emailWrong') : undefined} required>
        {control => <Input {...control} name="email" type="email" dir="ltr" autoComplete="off" inputMode="email" />}
      </Field>
      <RoleCards value={role} roles={roles} onChange={choose} />
      <Field label={t('locale')}>
        {control => (
          <NativeSelect {...control} name="locale" defaultValue={locale}>
            <option value="ar">العربية</option>
            <option value="en">English</option>
          </NativeSelect>
        )}
      </Field>
      <div role="alert" className="contents">
        {send.error && !wrongAddress ? <Alert tone="danger">{say(send.error)}</Alert> : null}
      </div>
      <Button type="submit" className="self-end" aria-disabled={send.isPending || undefined}>
        {t('submit')}
      </Button>
    </form>
  )
}
