'use client'
import { useRouter, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/api/client.ts'
import { Field } from '@/components/ui/field.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { nextPath, withNext } from '@/lib/session/next-path.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthHeading } from './auth-heading.tsx'
import { AuthLink } from './auth-link.tsx'
import { CodeInput } from './code-input.tsx'
import { EmailInput, HiddenUsername } from './email-input.tsx'
import { keepMailed, keepTyped, mailedAddress } from './kept-address.ts'
import { leaveWords } from './parting-words.ts'
import { PasswordInput } from './password-input.tsx'
import { SendAgain } from './send-again.tsx'

/** The code from the e-mail and a new password. It signs nobody in: every session ends, this browser's as well. */
export function ResetPassword() {
  const t = useTranslations('auth')
  const locale = useLocale()
  const router = useRouter()
  const asked = nextPath(useSearchParams().get('next'))
  const [mailed] = useState(mailedAddress)
  const send = async ({ email = '', code = '', password = '' }: Record<string, string>) => {
    const body = { email: mailed ?? email.trim(), code, password }
    await callApi('/auth/password-reset/confirmation', { method: 'POST', body })
    keepMailed(undefined)
    keepTyped(body.email)
    currentSession().leave()
    leaveWords('passwordReset')
    router.push(withNext('/sign-in', asked))
  }
  const sendCode = (email: string) => callApi('/auth/password-reset', { method: 'POST', body: { email, locale } })
  return (
    <>
      <AuthHeading title={t('reset.title')}>
        {mailed
          ? t.rich('reset.textTo', { email: mailed, b: text => <bdi className="text-foreground">{text}</bdi> })
          : t('reset.text')}
      </AuthHeading>
      <AuthForm codeFrom="mail" submit={t('reset.submit')} working={t('reset.working')} send={send}>
        {errorOf => (
          <>
            {mailed ? (
              <HiddenUsername email={mailed} />
            ) : (
              <Field label={t('email')} error={errorOf('email')} required>
                {control => <EmailInput {...control} />}
              </Field>
            )}
            <Field label={t('reset.code')} error={errorOf('code')} required>
              {control => <CodeInput {...control} />}
            </Field>
            <Field label={t('newPassword')} hint={t('passwordHint')} error={errorOf('password')} required>
              {control => <PasswordInput {...control} autoComplete="new-password" minLength={10} />}
            </Field>
          </>
        )}
      </AuthForm>
      <div className="flex flex-col items-start gap-2 text-sm">
        {mailed ? <SendAgain send={() => sendCode(mailed)} /> : null}
        <AuthLink href={withNext('/forgot-password', asked)}>{t('reset.startAgain')}</AuthLink>
      </div>
    </>
  )
}
