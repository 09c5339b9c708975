'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { formatDate } from '@/lib/format.ts'
import { withNext } from '@/lib/session/next-path.ts'
import { AuthForm } from '../auth/auth-form.tsx'
import { AuthLink } from '../auth/auth-link.tsx'
import { HiddenUsername } from '../auth/email-input.tsx'
import { keepTyped } from '../auth/kept-address.ts'
import { PasswordInput } from '../auth/password-input.tsx'
import { Section } from '../record/section.tsx'
import { call } from '../session.ts'
import { useAccount } from './account-context.tsx'
import { useSecurityChanged } from './use-security.ts'

/** Changing it ends every other session: whoever had the old one is out. */
export function PasswordSection({ changedAt }: { changedAt: string | null }) {
  const t = useTranslations('account.password')
  const { reader } = useAccount()
  const announce = useToast()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const onChanged = () => {
    announce(t('saved'))
    close()
  }
  return (
    <Section title={t('title')}>
      {open ? (
        <PasswordForm onChanged={onChanged} onClose={close} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
          <p className="text-muted-foreground text-sm">
            {changedAt ? t('since', { date: formatDate(changedAt, reader, 'date') }) : t('text')}
          </p>
          <Button ref={opener} variant="outline" onClick={() => setOpen(true)}>
            {t('change')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function PasswordForm({ onChanged, onClose }: { onChanged: () => void; onClose: () => void }) {
  const t = useTranslations('account.password')
  const auth = useTranslations('auth')
  const common = useTranslations('account')
  const { user } = useAccount()
  const changed = useSecurityChanged()
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('[name=currentPassword]')?.focus(), [])
  const send = async ({ currentPassword, newPassword }: Record<string, string>) => {
    await call('/auth/password', { method: 'PUT', body: { currentPassword, newPassword } })
    void changed()
    onChanged()
  }
  return (
    <div ref={form}>
      <p className="mb-5 text-muted-foreground text-sm">{t('others')}</p>
      <AuthForm
        stays
        submit={t('save')}
        working={t('saving')}
        send={send}
        aside={
          <Button variant="outline" onClick={onClose}>
            {common('cancel')}
          </Button>
        }
      >
        {errorOf => (
          <>
            <HiddenUsername email={user.email} />
            <Field label={t('current')} error={errorOf('currentPassword')} required>
              {control => <PasswordInput {...control} name="currentPassword" autoComplete="current-password" />}
            </Field>
            <Field label={auth('newPassword')} hint={auth('passwordHint')} error={errorOf('newPassword')} required>
              {control => <PasswordInput {...control} name="newPassword" autoComplete="new-password" minLength={10} />}
            </Field>
            <p className="text-sm">
              <AuthLink href={withNext('/forgot-password', '/account/security')} onClick={() => keepTyped(user.email)}>
                {auth('signIn.toForgot')}
              </AuthLink>
            </p>
          </>
        )}
      </AuthForm>
    </div>
  )
}
