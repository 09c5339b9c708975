'use client'
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { RecoveryCodes, TotpSetup as Setup } from '@/api/account-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { secretGroups } from '@/lib/account/secret-groups.ts'
import { AuthForm } from '../auth/auth-form.tsx'
import { CodeInput } from '../auth/code-input.tsx'
import { HiddenUsername } from '../auth/email-input.tsx'
import { PasswordInput } from '../auth/password-input.tsx'
import { call } from '../session.ts'
import { useAccount } from './account-context.tsx'
import { QrCode } from './qr-code.tsx'
import { useCopy } from './use-copy.ts'

type Props = { onDone: (recoveryCodes: string[]) => void; onCancel: () => void }

/** The password first: whoever finds this page open must not lock its owner out. Then the app, then its first code. */
export function TotpSetup({ onDone, onCancel }: Props) {
  const t = useTranslations('account')
  const { user } = useAccount()
  const [setup, setSetup] = useState<Setup>()
  const step = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its own field
  useEffect(() => step.current?.querySelector<HTMLInputElement>('input:not([hidden])')?.focus(), [setup])
  const cancel = (
    <Button variant="outline" onClick={onCancel}>
      {t('cancel')}
    </Button>
  )
  const begin = async ({ password }: Record<string, string>) =>
    setSetup(await call<Setup>('/auth/totp', { method: 'POST', body: { password } }))
  const confirm = async ({ code }: Record<string, string>) => {
    const { recoveryCodes } = await call<RecoveryCodes>('/auth/totp/confirmation', {
      method: 'POST',
      body: { code },
    })
    onDone(recoveryCodes)
  }
  return (
    <div ref={step}>
      {setup ? (
        <>
          <AddToApp setup={setup} />
          <AuthForm
            key="code"
            stays
            codeFrom="app"
            submit={t('totp.confirm')}
            working={t('totp.confirming')}
            send={confirm}
            aside={cancel}
          >
            {errorOf => (
              <Field label={t('totp.code')} error={errorOf('code')} required>
                {control => <CodeInput {...control} sendsItself />}
              </Field>
            )}
          </AuthForm>
        </>
      ) : (
        <>
          <p className="mb-5 text-muted-foreground text-sm">{t('totp.passwordFirst')}</p>
          <AuthForm
            key="password"
            stays
            submit={t('totp.goOn')}
            working={t('totp.goingOn')}
            send={begin}
            aside={cancel}
          >
            {errorOf => (
              <>
                <HiddenUsername email={user.email} />
                <Field label={t('password.current')} error={errorOf('password')} required>
                  {control => <PasswordInput {...control} autoComplete="current-password" />}
                </Field>
              </>
            )}
          </AuthForm>
        </>
      )}
    </div>
  )
}

function AddToApp({ setup: { secret, uri } }: { setup: Setup }) {
  const t = useTranslations('account.totp')
  const { copy, copied } = useCopy()
  return (
    <div className="mt-3 mb-6 grid gap-x-8 gap-y-5 sm:grid-cols-[auto_minmax(0,1fr)]">
      <QrCode text={uri} label={t('qr')} />
      <div className="flex min-w-0 flex-col items-start gap-4">
        <p className="text-sm">{t('scan')}</p>
        <Button asChild variant="outline" className="sm:hidden">
          <a href={uri}>{t('openApp')}</a>
        </Button>
        <div className="min-w-0 self-stretch">
          <p className="text-muted-foreground text-sm">{t('secret')}</p>
          <p
            dir="ltr"
            data-secret
            className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 rounded-md bg-muted px-3 py-2 font-semibold tabular-nums"
          >
            {secretGroups(secret).map((group, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups of a text that does not change
              <span key={place}>{group}</span>
            ))}
          </p>
          <Button variant="ghost" size="sm" className="-ms-3 mt-1 max-md:min-h-11" onClick={() => copy(secret)}>
            <Copy aria-hidden />
            {t(copied ? 'copied' : 'copy')}
          </Button>
        </div>
      </div>
    </div>
  )
}
