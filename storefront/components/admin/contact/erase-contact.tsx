'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Contact } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { inDigits } from '@/lib/format.ts'
import { focusRecord } from '../record/record-heading.tsx'
import { Section } from '../record/section.tsx'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useErasure } from './use-contact.ts'

/** Forgets a person on their request. It cannot be undone, so it is confirmed by typing. */
export function EraseContact({ contact }: { contact: Contact }) {
  const t = useTranslations('admin.contact.erase')
  const [open, setOpen] = useState(false)
  return (
    <Section title={t('title')}>
      <p className="text-muted-foreground text-sm">{t('text')}</p>
      <Button variant="outline" size="sm" className="mt-3 text-danger max-md:min-h-11" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open ? <EraseDialog contact={contact} close={() => setOpen(false)} /> : null}
    </Section>
  )
}

function EraseDialog({ contact, close }: { contact: Contact; close: () => void }) {
  const t = useTranslations('admin.contact.erase')
  const words = useTranslations('admin.contacts')
  const common = useTranslations('common')
  const { reader } = useTenant()
  const announce = useToast()
  const say = useRefusal()
  const erasure = useErasure(contact.id)
  const [typed, setTyped] = useState('')
  const name = contact.name || words('unnamed')
  const word = t('word')
  const meant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!meant || erasure.isPending) return
    erasure.mutate(undefined, {
      onSuccess: ({ orders, donations, pledges }) => {
        close()
        focusRecord()
        announce(t('done', { count: orders + donations + pledges }))
      },
    })
  }
  const { orders, donations, pledges } = contact.totals
  return (
    <Dialog open onOpenChange={next => next || close()}>
      <DialogContent closeLabel={common('close')}>
        <DialogTitle>{t.rich('ask', { name, b: text => <bdi>{text}</bdi> })}</DialogTitle>
        <DialogDescription>{t('cannot')}</DialogDescription>
        <ul className="list-disc ps-5 text-sm marker:text-muted-foreground">
          <li>{t('replaced.self')}</li>
          <li>
            {inDigits(
              t('replaced.records', { orders: orders.count, donations: donations.count, pledges: pledges.count }),
              reader,
            )}
          </li>
          {contact.merged.length > 0 ? <li>{t('replaced.merged', { count: contact.merged.length })}</li> : null}
          <li>{t('kept')}</li>
        </ul>
        <form onSubmit={send} className="flex flex-col gap-5">
          <Field label={t('type', { word })} required>
            {control => (
              <Input
                {...control}
                dir="auto"
                autoComplete="off"
                value={typed}
                onChange={e => setTyped(e.target.value)}
              />
            )}
          </Field>
          {erasure.isError ? (
            <Alert role="alert" tone="danger">
              {say(erasure.error)}
            </Alert>
          ) : null}
          <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
            <DialogClose asChild>
              <Button variant="outline">{t('keep')}</Button>
            </DialogClose>
            <Button type="submit" variant="danger" aria-disabled={!meant || erasure.isPending || undefined}>
              {t('submit')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
