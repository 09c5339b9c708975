'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { type AuthField, type CodeFrom, emptyFields, type FieldErrors, fieldErrors } from './auth-fields.ts'
import { RefusalAlert } from './refusal-alert.tsx'
import { useAct } from './use-act.ts'
import { useIsSlow } from './use-wait.ts'

type AuthFormProps = {
  submit: string
  working: string
  send: (values: Record<string, string>) => Promise<unknown>
  codeFrom?: CodeFrom
  /** A refusal that leads somewhere else, and is not said here. */
  meet?: (cause: unknown) => boolean
  /** Stands on a page or in a dialog that goes on when it was sent; else the button waits for the next page. */
  stays?: boolean
  danger?: boolean
  /** Other ways on, before the button. */
  aside?: ReactNode
  children: (errorOf: (field: AuthField) => string | undefined) => ReactNode
}

/** One short form: what is missing is said at its field, a refusal above the button, and what was typed stays. */
export function AuthForm({ submit, working, send, codeFrom, meet, stays, danger, aside, children }: AuthFormProps) {
  const t = useTranslations('auth')
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [sent, setSent] = useState(false)
  const { act, busy, refusal, wait, forget } = useAct()
  const waiting = busy || (sent && !stays)
  const slow = useIsSlow(busy)

  const showFields = (found: FieldErrors) => {
    setErrors(found)
    const wrong = Object.keys(found).map(field => `[name=${field}]`)
    const first = wrong.length > 0 ? form.current?.querySelector<HTMLInputElement>(wrong.join()) : undefined
    // A code that was refused is of no use to anybody; a password or an address may be one letter away.
    if (first?.name === 'code' && found.code?.endsWith('Wrong')) first.value = ''
    first?.focus()
  }
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A dialog inside a form is still inside it for React, wherever it is drawn.
    event.stopPropagation()
    if (waiting) return
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    const missing = emptyFields(values, { codeFrom })
    showFields(missing)
    if (Object.keys(missing).length > 0) return forget()
    const meetFields = (cause: unknown) => {
      const found = fieldErrors(cause, { codeFrom, asked: Object.keys(values) })
      showFields(found)
      return Object.keys(found).length > 0 || (meet?.(cause) ?? false)
    }
    setSent(await act(() => send(values), meetFields))
  }

  return (
    <form ref={form} method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {children(field => {
        const sentence = errors[field]
        return sentence && t(`field.${sentence}`)
      })}
      <RefusalAlert refusal={refusal} wait={wait} />
      <div className={stays ? 'flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse' : 'contents'}>
        {aside}
        <Button
          type="submit"
          size={stays ? 'md' : 'lg'}
          variant={danger ? 'danger' : 'primary'}
          aria-disabled={waiting || wait > 0 || undefined}
        >
          {waiting ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
          {waiting ? working : submit}
        </Button>
      </div>
      <p role="status" className={slow ? 'text-muted-foreground text-sm' : 'sr-only'}>
        {slow ? t('slow') : null}
      </p>
    </form>
  )
}
