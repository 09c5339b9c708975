'use client'
import { useRouter, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { callApi } from '@/api/client.ts'
import { Field } from '@/components/ui/field.tsx'
import { nextPath, withNext } from '@/lib/session/next-path.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthHeading } from './auth-heading.tsx'
import { AuthLink } from './auth-link.tsx'
import { EmailInput } from './email-input.tsx'
import { keepMailed } from './kept-address.ts'

/** Asks for a code to choose a new password with. Also for people who are signed in and do not know theirs any more. */
export function ForgotPassword() {
  const t = useTranslations('auth')
  const locale = useLocale()
  const router = useRouter()
  const asked = nextPath(useSearchParams().get('next'))
  const send = async ({ email = '' }: Record<string, string>) => {
    const body = { email: email.trim(), locale }
    await callApi('/auth/password-reset', { method: 'POST', body })
    keepMailed(body.email)
    router.push(withNext('/reset-password', asked))
  }
  return (
    <>
      <AuthHeading title={t('forgot.title')}>{t('forgot.text')}</AuthHeading>
      <AuthForm submit={t('forgot.submit')} working={t('forgot.working')} send={send}>
        {errorOf => (
          <Field label={t('email')} error={errorOf('email')} required>
            {control => <EmailInput {...control} />}
          </Field>
        )}
      </AuthForm>
      <div className="flex flex-col gap-2 text-sm">
        <p>
          <AuthLink href={withNext('/reset-password', asked)}>{t('forgot.haveCode')}</AuthLink>
        </p>
        <p>
          <AuthLink href={withNext('/sign-in', asked)}>{t('forgot.toSignIn')}</AuthLink>
        </p>
      </div>
    </>
  )
}
