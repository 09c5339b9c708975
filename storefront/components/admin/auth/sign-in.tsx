'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { callApi } from '@/api/client.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import type { Grant } from '@/lib/session/session.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthHeading } from './auth-heading.tsx'
import { PasswordInput } from './password-input.tsx'
import { useLanding } from './use-landing.ts'

export function SignIn() {
  const t = useTranslations('auth')
  const { asked } = useLanding()
  const send = async ({ email = '', password = '' }: Record<string, string>) => {
    const body = { email: email.trim(), password }
    currentSession().signIn(await callApi<Grant>('/auth/login', { method: 'POST', body }))
  }
  return (
    <>
      <AuthHeading title={t('signIn.title')}>{t(asked ? 'signIn.goOn' : 'signIn.text')}</AuthHeading>
      <AuthForm submit={t('signIn.submit')} working={t('signIn.working')} send={send}>
        {errorOf => (
          <>
            <Field label={t('email')} error={errorOf('email')} required>
              {control => (
                <Input {...control} name="email" type="email" dir="ltr" autoComplete="username" inputMode="email" />
              )}
            </Field>
            <Field label={t('password')} error={errorOf('password')} required>
              {control => <PasswordInput {...control} autoComplete="current-password" />}
            </Field>
          </>
        )}
      </AuthForm>
      <p className="text-muted-foreground text-sm">
        {t('signIn.newHere')}{' '}
        <Link href="/sign-up" className="font-semibold text-accent-ink underline-offset-4 hover:underline">
          {t('signIn.toSignUp')}
        </Link>
      </p>
    </>
  )
}
