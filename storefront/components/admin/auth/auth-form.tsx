'use client'
import { LoaderCircle } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import type { Locale } from '@/lib/locale.ts'
import { type AuthProblem, authProblem, emptyFields, type FieldErrors, fieldErrors } from './auth-problem.ts'

type AuthFormProps = {
  submit: string
  working: string
  send: (values: Record<string, string>) => Promise<void>
  children: (errorOf: (field: keyof FieldErrors) => string | undefined) => ReactNode
}

/** One short form: what is missing is said at its field, a refusal above the button, and what was typed stays. */
export function AuthForm({ submit, working, send, children }: AuthFormProps) {
  const t = useTranslations('auth')
  const locale = useLocale() as Locale
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<AuthProblem>()
  const [busy, setBusy] = useState(false)

  const showFields = (found: FieldErrors) => {
    setErrors(found)
    const first = Object.keys(found)[0]
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
  }
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    setProblem(undefined)
    const missing = emptyFields(values)
    showFields(missing)
    if (Object.keys(missing).length > 0 || busy) return
    setBusy(true)
    try {
      await send(values)
    } catch (cause) {
      const found = fieldErrors(cause)
      setBusy(false)
      showFields(found)
      if (Object.keys(found).length === 0) setProblem(authProblem(cause, locale))
    }
  }

  return (
    <form ref={form} method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {children(field => {
        const sentence = errors[field]
        return sentence && t(`field.${sentence}`)
      })}
      <div role="alert" className="contents">
        {problem ? <Alert tone="danger">{t(`problem.${problem.sentence}`, problem.values)}</Alert> : null}
      </div>
      <Button type="submit" size="lg" aria-disabled={busy || undefined}>
        {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
        {busy ? working : submit}
      </Button>
    </form>
  )
}
