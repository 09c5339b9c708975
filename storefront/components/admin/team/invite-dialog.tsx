'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SentInvitation } from '@/api/team-shapes.ts'
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { InviteForm } from './invite-form.tsx'
import { SentNote } from './sent-note.tsx'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

/** Asks whom to invite as what; then says that the mail is on its way, with the link for whoever wants to pass it on. */
export function InviteDialog({ open, onOpenChange }: Props) {
  const t = useTranslations('admin.team.invite')
  const words = useTranslations('common')
  const [sent, setSent] = useState<SentInvitation>()
  const show = (next: boolean) => {
    if (!next) setSent(undefined)
    onOpenChange(next)
  }
  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogContent closeLabel={words('close')}>
        <DialogTitle>{t(sent ? 'sentTitle' : 'title')}</DialogTitle>
        <DialogDescription>
          {sent
            ? t.rich('sentText', {
                email: () => (
                  <bdi dir="ltr" className="break-words text-foreground">
                    {sent.email}
                  </bdi>
                ),
              })
            : t('text')}
        </DialogDescription>
        {sent ? <SentNote sent={sent} onDone={() => show(false)} /> : <InviteForm onSent={setSent} />}
      </DialogContent>
    </Dialog>
  )
}
