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
import { keptAddress } from './pending-address.ts'
import { useLanding } from './use-landing.ts'

/** The code from the e-mail. Someone who reloads the page in between writes the address once more. */
export function Confirmation() {
  const t = useTranslations('auth')
  const [address] = useState(keptAddress)
  useLanding()
  const send = async ({ email = address, code = '' }: Record<string, string>) => {
    const body = { email: email.trim(), code: code.trim() }
    currentSession().signIn(await callApi<Grant>('/auth/confirmation', { method: 'POST', body }))
  }
  return (
    <>
      <AuthHeading title={t('confirmation.title')}>
        {address
          ? t.rich('confirmation.textTo', { email: address, b: text => <bdi className="text-foreground">{text}</bdi> })
          : t('confirmation.text')}
      </AuthHeading>
      <AuthForm submit={t('confirmation.submit')} working={t('confirmation.working')} send={send}>
        {errorOf => (
          <>
            {address ? null : (
              <Field label={t('email')} error={errorOf('email')} required>
                {control => (
                  <Input {...control} name="email" type="email" dir="ltr" autoComplete="username" inputMode="email" />
                )}
              </Field>
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
