'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Textarea } from '@/components/ui/input.tsx'
import { useSuperRefusal } from './use-super.ts'

type Props = {
  label: ReactNode
  title: string
  text?: string
  submit: string
  danger?: boolean
  primary?: boolean
  /** Fails as the API does: then the dialog stays with what was typed, and says why. */
  send: (given: FormData) => Promise<unknown>
  children?: ReactNode
}

/** An act that is asked about first, and stays open until it is done. */
export function ActButton({ label, danger, primary, ...dialog }: Props) {
  const t = useTranslations('common')
  const [open, setOpen] = useState(false)
  const done = useRef(false)
  const described = dialog.text ? {} : { 'aria-describedby': undefined }
  return (
    <>
      <Button
        variant={primary ? 'primary' : 'outline'}
        size="sm"
        className="max-md:min-h-11"
        onClick={() => {
          done.current = false
          setOpen(true)
        }}
      >
        {label}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent
          closeLabel={t('close')}
          {...described}
          onCloseAutoFocus={event => {
            // What was pressed may be gone with what it did.
            if (!done.current) return
            event.preventDefault()
            document.getElementById('main')?.focus()
          }}
        >
          <DialogTitle>{dialog.title}</DialogTitle>
          {dialog.text ? <DialogDescription>{dialog.text}</DialogDescription> : null}
          <ActForm
            {...dialog}
            danger={danger}
            onDone={() => {
              done.current = true
              setOpen(false)
            }}
          />
        </DialogContent>
      </Dialog>
    </>
  )
}

type FormProps = Pick<Props, 'submit' | 'danger' | 'send' | 'children'> & { onDone: () => void }

function ActForm({ submit, danger, send, onDone, children }: FormProps) {
  const t = useTranslations('super.act')
  const say = useSuperRefusal()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      await send(new FormData(event.currentTarget))
      onDone()
    } catch (cause) {
      setProblem(cause)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-5">
      {children}
      <div role="alert" className="contents">
        {problem ? <Alert tone="danger">{say(problem)}</Alert> : null}
      </div>
      <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
        <DialogClose asChild>
          <Button variant="outline">{t('cancel')}</Button>
        </DialogClose>
        <Button type="submit" variant={danger ? 'danger' : 'primary'} aria-disabled={busy || undefined}>
          {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
          {busy ? t('working') : submit}
        </Button>
      </div>
    </form>
  )
}

/** Why: kept in the records of the platform. */
export function WhyField({ name = 'reason', hint, optional }: { name?: string; hint?: string; optional?: boolean }) {
  const t = useTranslations('super.act')
  const common = useTranslations('common')
  return (
    <Field
      label={t(name === 'note' ? 'note' : 'reason')}
      hint={hint ?? t('reasonHint')}
      optional={optional ? common('optional') : undefined}
      required={!optional}
    >
      {control => (
        <Textarea {...control} name={name} dir="auto" rows={3} minLength={3} maxLength={500} required={!optional} />
      )}
    </Field>
  )
}

export const given = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()
