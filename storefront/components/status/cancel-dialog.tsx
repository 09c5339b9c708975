'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { StatusPage } from '@/api/shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Textarea } from '@/components/ui/input.tsx'

type Props = {
  kind: StatusPage['kind']
  busy: boolean
  onClose: () => void
  onCancel: (reason: string) => void
}

/** Says what is given up before it is; the reason is the reader's own business. */
export function CancelDialog({ kind, busy, onClose, onCancel }: Props) {
  const t = useTranslations('status')
  const common = useTranslations('common')
  const [reason, setReason] = useState('')
  return (
    <Dialog open onOpenChange={open => open || onClose()}>
      <DialogContent closeLabel={common('close')}>
        <DialogTitle>{t(`cancelTitle.${kind}`)}</DialogTitle>
        <DialogDescription>{t(`cancelText.${kind}`)}</DialogDescription>
        <Field label={t('reason')} optional={common('optional')}>
          {control => (
            <Textarea
              {...control}
              rows={2}
              maxLength={300}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button variant="outline" onClick={onClose}>
            {t(`keep.${kind}`)}
          </Button>
          <Button variant="danger" aria-disabled={busy || undefined} onClick={() => onCancel(reason.trim())}>
            {t(`cancel.${kind}`)}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  )
}
