'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Contact } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { inDigits } from '@/lib/format.ts'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { ErasureForm } from './erasure-form.tsx'

/** Forgets a person on their request. It cannot be undone, so it is confirmed by typing. */
export function EraseContact({ contact }: { contact: Contact }) {
  const t = useTranslations('admin.contact.erase')
  const words = useTranslations('admin.contacts')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const name = contact.name || words('unnamed')
  return (
    <Section title={t('title')}>
      <p className="text-muted-foreground text-sm">{t('text')}</p>
      <Button variant="outline" size="sm" className="mt-3 text-danger max-md:min-h-11" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent closeLabel={common('close')}>
          <DialogTitle>{t.rich('ask', { name, b: text => <bdi>{text}</bdi> })}</DialogTitle>
          <DialogDescription>{t('cannot')}</DialogDescription>
          <Replaced contact={contact} />
          <ErasureForm id={contact.id} close={() => setOpen(false)} />
        </DialogContent>
      </Dialog>
    </Section>
  )
}

/** Everything that is replaced, and what stays. */
function Replaced({ contact }: { contact: Contact }) {
  const t = useTranslations('admin.contact.erase')
  const { reader } = useTenant()
  const { orders, donations, pledges } = contact.totals
  const counts = { orders: orders.count, donations: donations.count, pledges: pledges.count }
  const merged = contact.merged.length
  return (
    <ul className="list-disc ps-5 text-sm marker:text-muted-foreground">
      <li>{t('replaced.self')}</li>
      <li>{inDigits(t('replaced.records', counts), reader)}</li>
      {merged > 0 ? <li>{inDigits(t('replaced.merged', { count: merged }), reader)}</li> : null}
      <li>{t('kept')}</li>
    </ul>
  )
}
