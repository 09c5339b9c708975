'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { AuthForm } from '../auth/auth-form.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  text: string
  submit: string
  send: () => Promise<unknown>
}

/** Says what will happen and that it stays so; stays open while it is under way, and when it does not succeed. */
export function SureDialog({ open, onOpenChange, title, text, submit, send }: Props) {
  const t = useTranslations('account')
  const done = useRef(false)
  const sendAndClose = async () => {
    await send()
    done.current = true
    onOpenChange(false)
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        closeLabel={t('cancel')}
        className="max-w-md"
        onCloseAutoFocus={event => {
          // What was pressed may be gone with what it ended.
          if (!done.current) return
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{text}</DialogDescription>
        <AuthForm
          stays
          danger
          submit={submit}
          working={t('ending')}
          send={sendAndClose}
          aside={
            <DialogClose asChild>
              <Button variant="outline">{t('cancel')}</Button>
            </DialogClose>
          }
        >
          {() => null}
        </AuthForm>
      </DialogContent>
    </Dialog>
  )
}
