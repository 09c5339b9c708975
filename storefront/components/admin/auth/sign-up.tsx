'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { callApi } from '@/api/client.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { withNext } from '@/lib/session/next-path.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthHeading } from './auth-heading.tsx'
import { AuthLink } from './auth-link.tsx'
import { EmailInput } from './email-input.tsx'
import { PasswordInput } from './password-input.tsx'
import { keepSignUp } from './pending-sign-up.ts'
import { useLanding } from './use-landing.ts'

export function SignUp() {
  const t = useTranslations('auth')
  const locale = useLocale()
  const router = useRouter()
  const { asked } = useLanding()
  const send = async ({ email = '', password = '', name = '' }: Record<string, string>) => {
    const body = { email: email.trim(), password, name: name.trim(), locale }
    await callApi('/auth/signup', { method: 'POST', body })
    keepSignUp(body)
    router.push(withNext('/confirmation', asked))
  }
  return (
    <>
      <AuthHeading title={t('signUp.title')}>{t('signUp.text')}</AuthHeading>
      <AuthForm submit={t('signUp.submit')} working={t('signUp.working')} send={send}>
        {errorOf => (
          <>
            <Field label={t('signUp.name')} error={errorOf('name')} required>
              {control => <Input {...control} name="name" autoComplete="name" maxLength={120} />}
            </Field>
            <Field label={t('email')} error={errorOf('email')} required>
              {control => <EmailInput {...control} />}
            </Field>
            <Field label={t('password')} hint={t('passwordHint')} error={errorOf('password')} required>
              {control => <PasswordInput {...control} autoComplete="new-password" minLength={10} />}
            </Field>
          </>
        )}
      </AuthForm>
      <p className="text-muted-foreground text-sm">
        {t('signUp.haveOne')} <AuthLink href={withNext('/sign-in', asked)}>{t('signUp.toSignIn')}</AuthLink>
      </p>
    </>
  )
}
