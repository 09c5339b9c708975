'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/api/client.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import type { Grant } from '@/lib/session/session.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthHeading } from './auth-heading.tsx'
import { PasswordInput } from './password-input.tsx'
import { forgetSignUp, keptSignUp } from './pending-sign-up.ts'
import { useLanding } from './use-landing.ts'

/** The code from the e-mail. Someone who reloads the page in between writes address and password once more. */
export function Confirmation() {
  const t = useTranslations('auth')
  const [kept] = useState(keptSignUp)
  useLanding()
  const send = async ({ email = '', password = '', code = '' }: Record<string, string>) => {
    const body = { ...(kept ?? { email: email.trim(), password }), code: code.trim() }
    const grant = await callApi<Grant>('/auth/confirmation', { method: 'POST', body })
    forgetSignUp()
    currentSession().signIn(grant)
  }
  return (
    <>
      <AuthHeading title={t('confirmation.title')}>
        {kept
          ? t.rich('confirmation.textTo', {
              email: kept.email,
              b: text => <bdi className="text-foreground">{text}</bdi>,
            })
          : t('confirmation.text')}
      </AuthHeading>
      <AuthForm submit={t('confirmation.submit')} working={t('confirmation.working')} send={send}>
        {errorOf => (
          <>
            {kept ? null : (
              <>
                <Field label={t('email')} error={errorOf('email')} required>
                  {control => (
                    <Input {...control} name="email" type="email" dir="ltr" autoComplete="username" inputMode="email" />
                  )}
                </Field>
                <Field label={t('confirmation.password')} error={errorOf('password')} required>
                  {control => <PasswordInput {...control} autoComplete="current-password" />}
                </Field>
              </>
            )}
            <Field label={t('confirmation.code')} error={errorOf('code')} required>
              {control => (
                <Input
                  {...control}
                  name="code"
                  dir="ltr"
                  autoComplete="one-time-code"
                  inputMode="numeric"
                  maxLength={6}
                  className="text-center text-lg tabular-nums"
                />
              )}
            </Field>
          </>
        )}
      </AuthForm>
      <p className="text-sm">
        <Link href="/sign-up" className="font-semibold text-accent-ink underline-offset-4 hover:underline">
          {t('confirmation.startAgain')}
        </Link>
      </p>
    </>
  )
}
