'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/api/client.ts'
import { Field } from '@/components/ui/field.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { withNext } from '@/lib/session/next-path.ts'
import type { Grant } from '@/lib/session/session.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthHeading } from './auth-heading.tsx'
import { AuthLink } from './auth-link.tsx'
import { CodeInput } from './code-input.tsx'
import { EmailInput } from './email-input.tsx'
import { PasswordInput } from './password-input.tsx'
import { forgetSignUp, keptSignUp } from './pending-sign-up.ts'
import { SendAgain } from './send-again.tsx'
import { useLanding } from './use-landing.ts'

/** The code from the e-mail. Someone who reloads the page in between writes address and password once more. */
export function Confirmation() {
  const t = useTranslations('auth')
  const [kept] = useState(keptSignUp)
  const { asked } = useLanding()
  const send = async ({ email = '', password = '', code = '' }: Record<string, string>) => {
    const body = kept ? { email: kept.email, password: kept.password, code } : { email: email.trim(), password, code }
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
                  {control => <EmailInput {...control} />}
                </Field>
                <Field label={t('confirmation.password')} error={errorOf('password')} required>
                  {control => <PasswordInput {...control} autoComplete="current-password" />}
                </Field>
              </>
            )}
            <Field label={t('confirmation.code')} error={errorOf('code')} required>
              {control => <CodeInput {...control} />}
            </Field>
          </>
        )}
      </AuthForm>
      <div className="flex flex-col items-start gap-2 text-sm">
        {kept ? <SendAgain send={() => callApi('/auth/signup', { method: 'POST', body: kept })} /> : null}
        <AuthLink href={withNext('/sign-up', asked)}>{t('confirmation.startAgain')}</AuthLink>
      </div>
    </>
  )
}
