'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { typedRecoveryCode } from '@/lib/session/typed-code.ts'
import { AuthForm } from '../auth/auth-form.tsx'
import { CodeInput, RecoveryInput } from '../auth/code-input.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  text: string
  submit: string
  danger?: boolean
  /** A recovery code does as well: whoever lost the phone must be able to set up another one. */
  takesRecovery?: boolean
  /** Fails as the API does: then the dialog stays and says why. */
  send: (code: string) => Promise<unknown>
}

/** Asks for the six digits of the app before something is done; sends itself only where nothing is lost by it. */
export function CodeDialog({ open, onOpenChange, title, text, submit, danger, takesRecovery, send }: Props) {
  const t = useTranslations('account')
  const words = useTranslations('auth.mfa')
  const [from, setFrom] = useState<'app' | 'recovery'>('app')
  const isApp = from === 'app'
  const sendAndClose = async ({ code = '' }: Record<string, string>) => {
    await send(isApp ? code : typedRecoveryCode(code))
    onOpenChange(false)
  }
  const cancel = (
    <DialogClose asChild>
      <Button variant="outline">{t('cancel')}</Button>
    </DialogClose>
  )
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent closeLabel={t('cancel')} className="max-w-md">
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{text}</DialogDescription>
        <AuthForm
          key={from}
          stays
          codeFrom={from}
          submit={submit}
          working={words('working')}
          send={sendAndClose}
          danger={danger}
          aside={cancel}
        >
          {errorOf => (
            <div className="flex flex-col items-start gap-1">
              <Field
                label={words(isApp ? 'code' : 'recoveryCode')}
                error={errorOf('code')}
                required
                className="self-stretch"
              >
                {control =>
                  isApp ? <CodeInput {...control} sendsItself={!danger} /> : <RecoveryInput {...control} autoFocus />
                }
              </Field>
              {takesRecovery ? (
                <Button
                  variant="link"
                  size="sm"
                  className="-ms-3 max-md:min-h-11"
                  onClick={() => setFrom(isApp ? 'recovery' : 'app')}
                >
                  {words(isApp ? 'toRecovery' : 'toApp')}
                </Button>
              ) : null}
            </div>
          )}
        </AuthForm>
      </DialogContent>
    </Dialog>
  )
}
