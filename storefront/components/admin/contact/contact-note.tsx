'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Contact } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Textarea } from '@/components/ui/input.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { Section } from '../record/section.tsx'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useContactChange } from './use-contact.ts'

/** What the team should know of somebody; saved when asked to. */
export function ContactNote({ contact }: { contact: Contact }) {
  const t = useTranslations('admin.contact.note')
  const { may } = useTenant()
  const announce = useToast()
  const say = useRefusal()
  const change = useContactChange(contact.id)
  const kept = contact.note ?? ''
  const [written, write] = useState(kept)
  if (!may('contacts.write') || contact.erased) return kept ? <Section title={t('title')}>{kept}</Section> : null
  const save = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ version: contact.version, note: written.trim() || null }, { onSuccess: () => announce(t('saved')) })
  }
  return (
    <Section title={t('title')}>
      <form onSubmit={save} className="flex flex-col gap-3">
        <Textarea
          aria-label={t('title')}
          placeholder={t('hint')}
          dir="auto"
          rows={3}
          maxLength={2000}
          className="text-sm max-md:text-base"
          value={written}
          onChange={event => write(event.target.value)}
        />
        {change.isError ? (
          <Alert role="alert" tone="danger">
            {say(change.error)}
          </Alert>
        ) : null}
        {written.trim() === kept ? null : (
          <Button type="submit" size="sm" className="self-end" aria-disabled={change.isPending || undefined}>
            {t('save')}
          </Button>
        )}
      </form>
    </Section>
  )
}
