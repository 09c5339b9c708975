'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  text?: ReactNode
  submit: string
  /** What leaving without doing it is called: "Keep the order". */
  keep?: string
  danger?: boolean
  /** The dialog closes and the focus is left to the page, which says what became of it. */
  onSubmit: (given: FormData) => void
  children?: ReactNode
}

/** Says what will happen before it does, and asks for what belongs to it. */
export function AskDialog({ open, onOpenChange, title, text, submit, keep, danger, onSubmit, children }: Props) {
  const t = useTranslations('common')
  const words = useTranslations('admin.ask')
  const sent = useRef(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A dialog inside a form is still inside it for React, wherever it is drawn.
    event.stopPropagation()
    sent.current = true
    onOpenChange(false)
    onSubmit(new FormData(event.currentTarget))
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        closeLabel={t('close')}
        onCloseAutoFocus={event => sent.current && event.preventDefault()}
        {...(text ? {} : { 'aria-describedby': undefined })}
      >
        <DialogTitle>{title}</DialogTitle>
        {text ? <DialogDescription>{text}</DialogDescription> : null}
        <form onSubmit={send} className="flex flex-col gap-5">
          {children}
          <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
            <DialogClose asChild>
              <Button variant="outline">{keep ?? words('keep')}</Button>
            </DialogClose>
            <Button type="submit" variant={danger ? 'danger' : 'primary'}>
              {submit}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
