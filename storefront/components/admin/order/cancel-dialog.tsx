'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Textarea } from '@/components/ui/input.tsx'

type Props = { number: string; cancel: (reason: string | undefined) => void }

/** Says what cancelling does before it is done, and keeps why. */
export function CancelDialog({ number, cancel }: Props) {
  const t = useTranslations()
  const [open, setOpen] = useState(false)
  const sent = useRef(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    sent.current = true
    setOpen(false)
    cancel(reason || undefined)
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">{t('admin.order.to.cancelled')}</Button>
      </DialogTrigger>
      <DialogContent closeLabel={t('common.close')} onCloseAutoFocus={event => sent.current && event.preventDefault()}>
        <DialogTitle>{t.rich('admin.order.cancel.title', { number, b: text => <bdi>{text}</bdi> })}</DialogTitle>
        <DialogDescription>{t('admin.order.cancel.text')}</DialogDescription>
        <form onSubmit={submit} className="flex flex-col gap-5">
          <Field
            label={t('admin.order.cancel.reason')}
            optional={t('common.optional')}
            hint={t('admin.order.cancel.reasonHint')}
          >
            {control => <Textarea {...control} name="reason" dir="auto" maxLength={500} rows={3} />}
          </Field>
          <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
            <DialogClose asChild>
              <Button variant="outline">{t('admin.order.cancel.keep')}</Button>
            </DialogClose>
            <Button type="submit" variant="danger">
              {t('admin.order.cancel.submit')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
