'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/api/client.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Field } from '@/components/ui/field.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { withNext } from '@/lib/session/next-path.ts'
import type { Grant } from '@/lib/session/session.ts'
import { AuthForm } from './auth-form.tsx'
import { AuthHeading } from './auth-heading.tsx'
import { AuthLink } from './auth-link.tsx'
import { EmailInput } from './email-input.tsx'
import { forgetWords, lastWords, leaveWords } from './parting-words.ts'
import { PasswordInput } from './password-input.tsx'
import { SecondStep } from './second-step.tsx'
import { useLanding } from './use-landing.ts'

type Challenge = { challenge: 'totp'; session: string }

/** Address and password, then a code where the account asks for one. The two steps share one address of the page. */
export function SignIn() {
  const { asked } = useLanding()
  const [challenge, setChallenge] = useState<Challenge>()
  const [returned, setReturned] = useState(false)
  const startAgain = (over: { tooLate: boolean }) => {
    if (over.tooLate) leaveWords('challengeEnded')
    setReturned(true)
    setChallenge(undefined)
  }
  if (challenge) return <SecondStep session={challenge.session} onStartAgain={startAgain} />
  return <FirstStep asked={asked} returned={returned} onChallenge={setChallenge} />
}

type FirstStepProps = {
  asked: string | undefined
  /** From the second step: the focus begins at the top again. */
  returned: boolean
  onChallenge: (challenge: Challenge) => void
}

function FirstStep({ asked, returned, onChallenge }: FirstStepProps) {
  const t = useTranslations('auth')
  const [words] = useState(lastWords)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    forgetWords()
    if (returned) heading.current?.focus()
  }, [returned])
  const send = async ({ email = '', password = '' }: Record<string, string>) => {
    const body = { email: email.trim(), password }
    const answer = await callApi<Grant | Challenge>('/auth/login', { method: 'POST', body })
    if ('challenge' in answer) onChallenge(answer)
    else currentSession().signIn(answer)
  }
  return (
    <>
      <AuthHeading ref={heading} title={t('signIn.title')}>
        {t(asked ? 'signIn.goOn' : 'signIn.text')}
      </AuthHeading>
      {words ? (
        <Alert
          role={words === 'challengeEnded' ? 'alert' : 'status'}
          tone={words === 'challengeEnded' ? 'warning' : 'success'}
        >
          {t(`parting.${words}`)}
        </Alert>
      ) : null}
      <AuthForm submit={t('signIn.submit')} working={t('signIn.working')} send={send}>
        {errorOf => (
          <>
            <Field label={t('email')} error={errorOf('email')} required>
              {control => <EmailInput {...control} />}
            </Field>
            <Field label={t('password')} error={errorOf('password')} required>
              {control => <PasswordInput {...control} autoComplete="current-password" />}
            </Field>
          </>
        )}
      </AuthForm>
      <div className="flex flex-col gap-2 text-muted-foreground text-sm">
        <p>
          <AuthLink href={withNext('/forgot-password', asked)}>{t('signIn.toForgot')}</AuthLink>
        </p>
        <p>
          {t('signIn.newHere')} <AuthLink href={withNext('/sign-up', asked)}>{t('signIn.toSignUp')}</AuthLink>
        </p>
      </div>
    </>
  )
}
