'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { callApi, Problem } from '@/api/client.ts'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import type { Grant } from '@/lib/session/session.ts'
import { typedRecoveryCode } from '@/lib/session/typed-code.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthHeading } from './auth-heading.tsx'
import { CodeInput, RecoveryInput } from './code-input.tsx'

type Props = { session: string; onStartAgain: (over: { tooLate: boolean }) => void }

/** The password was right; now the code of the app, or one from the sheet of recovery codes. */
export function SecondStep({ session, onStartAgain }: Props) {
  const t = useTranslations('auth.mfa')
  const [from, setFrom] = useState<'app' | 'recovery'>('app')
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is another one when the code comes from elsewhere
  useEffect(() => field.current?.focus(), [from])

  const send = async ({ code = '' }: Record<string, string>) => {
    const body = { session, code: from === 'app' ? code : typedRecoveryCode(code) }
    currentSession().signIn(await callApi<Grant>('/auth/mfa', { method: 'POST', body }))
  }
  const meet = (cause: unknown) => {
    const isOver = cause instanceof Problem && cause.code === 'challenge_ended'
    if (isOver) onStartAgain({ tooLate: true })
    return isOver
  }
  return (
    <>
      <AuthHeading title={t('title')}>{t(from === 'app' ? 'text' : 'textRecovery')}</AuthHeading>
      <AuthForm key={from} codeFrom={from} submit={t('submit')} working={t('working')} send={send} meet={meet}>
        {errorOf => (
          <Field label={t(from === 'app' ? 'code' : 'recoveryCode')} error={errorOf('code')} required>
            {control =>
              from === 'app' ? (
                <CodeInput {...control} ref={field} sendsItself />
              ) : (
                <RecoveryInput {...control} ref={field} />
              )
            }
          </Field>
        )}
      </AuthForm>
      <div className="flex flex-col items-start gap-1">
        <Button
          variant="link"
          size="sm"
          className="-ms-3 max-md:min-h-11"
          onClick={() => setFrom(from === 'app' ? 'recovery' : 'app')}
        >
          {t(from === 'app' ? 'toRecovery' : 'toApp')}
        </Button>
        <Button
          variant="link"
          size="sm"
          className="-ms-3 max-md:min-h-11"
          onClick={() => onStartAgain({ tooLate: false })}
        >
          {t('startAgain')}
        </Button>
      </div>
    </>
  )
}
