'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { DialogClose } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { focusRecord } from '../record/record-heading.tsx'
import { useRefusal } from '../refusal.ts'
import { useErasure } from './use-contact.ts'

/** The word has to be typed before the button does anything. */
export function ErasureForm({ id, close }: { id: string; close: () => void }) {
  const t = useTranslations('admin.contact.erase')
  const say = useRefusal()
  const [typed, setTyped] = useState('')
  const erasure = useErasing(id, close)
  const word = t('word')
  const isMeant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isMeant && !erasure.isPending) erasure.begin()
  }
  return (
    <form onSubmit={send} className="flex flex-col gap-5">
      <Field label={t('type', { word })} required>
        {control => (
          <Input {...control} dir="auto" autoComplete="off" value={typed} onChange={e => setTyped(e.target.value)} />
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
        <Button type="submit" variant="danger" aria-disabled={!isMeant || erasure.isPending || undefined}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}

function useErasing(id: string, close: () => void) {
  const t = useTranslations('admin.contact.erase')
  const announce = useToast()
  const erasure = useErasure(id)
  const begin = () =>
    erasure.mutate(undefined, {
      onSuccess: ({ orders, donations, pledges }) => {
        close()
        focusRecord()
        announce(t('done', { count: orders + donations + pledges }))
      },
    })
  return { ...erasure, begin }
}
