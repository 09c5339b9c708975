'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { useRefusal } from '../refusal.ts'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  text: string
  /** What has to be typed, letter by letter. */
  word: string
  label: string
  submit: string
  keep: string
  danger?: boolean
  /** Stays open until it is done; a refusal is told above the buttons. */
  onSubmit: () => Promise<unknown>
  children?: ReactNode
}

/** For what cannot be taken back with a button: says what will happen, and waits for a word to be typed. */
export function TypedDialog({ open, onOpenChange, title, text, children, ...form }: Props) {
  const t = useTranslations('common')
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent closeLabel={t('close')}>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{text}</DialogDescription>
        {children}
        <TypedForm {...form} />
      </DialogContent>
    </Dialog>
  )
}

type FormProps = Pick<Props, 'word' | 'label' | 'submit' | 'keep' | 'danger' | 'onSubmit'>

function TypedForm({ word, label, submit, keep, danger, onSubmit }: FormProps) {
  const t = useTranslations('admin.typed')
  const [typed, setTyped] = useState('')
  const { problem, busy, missed, send } = useSending(onSubmit, typed.trim().toLowerCase() === word)
  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-5">
      <Field label={label} error={missed ? t('differs', { word }) : undefined} required>
        {control => (
          <Input
            {...control}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="text-start"
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        )}
      </Field>
      {problem}
      <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
        <DialogClose asChild>
          <Button variant="outline">{keep}</Button>
        </DialogClose>
        <Button type="submit" variant={danger ? 'danger' : 'primary'} aria-disabled={busy || undefined}>
          {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
          {submit}
        </Button>
      </div>
    </form>
  )
}

function useSending(onSubmit: () => Promise<unknown>, isMeant: boolean) {
  const say = useRefusal()
  const [refusal, setRefusal] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    if (!isMeant) event.currentTarget.querySelector('input')?.focus()
    if (!isMeant || busy) return
    setBusy(true)
    setRefusal(undefined)
    await onSubmit().catch(setRefusal)
    setBusy(false)
  }
  const problem = refusal ? (
    <Alert role="alert" tone="danger">
      {say(refusal)}
    </Alert>
  ) : null
  return { problem, busy, missed: tried && !isMeant, send }
}
