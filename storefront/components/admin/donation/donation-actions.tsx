'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Donation, DonationChange } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { ReasonButton } from '../dialogs/reason-button.tsx'
import { ReceiptFields, receiptIn } from '../dialogs/receipt-fields.tsx'
import { focusRecord } from '../record/record-heading.tsx'
import { StepBar } from '../record/step-bar.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { IssueReceipt } from './issue-receipt.tsx'

type Props = {
  donation: Donation
  change: { mutate: (change: DonationChange, then: { onSuccess: () => void }) => void }
}

/** The next step of a gift: its money has come, then its receipt. */
export function DonationActions({ donation, change }: Props) {
  const t = useTranslations('admin.donation')
  const announce = useToast()
  const { may } = useTenant()
  const [receiving, setReceiving] = useState(false)
  const { number, status, allowedStatuses } = donation
  if (!may('donations.write'))
    return <p className="max-w-xs text-muted-foreground text-sm print:hidden">{t('viewer')}</p>
  const mayReceive = allowedStatuses.includes('received') && status === 'pending'
  const mayCancel = allowedStatuses.includes('cancelled')
  const mayReceipt = status === 'received'
  if (!mayReceive && !mayCancel && !mayReceipt) return null
  const move = (to: DonationChange) => {
    focusRecord()
    change.mutate(to, { onSuccess: () => announce(t(`done.${to.status}`, { number })) })
  }
  return (
    <StepBar label={t('actions')}>
      {mayCancel ? (
        <ReasonButton
          label={t('cancel.label')}
          title={t.rich('cancel.title', { number, b: text => <bdi>{text}</bdi> })}
          text={t('cancel.text')}
          submit={t('cancel.label')}
          keep={t('cancel.keep')}
          onReason={reason => move({ status: 'cancelled', reason })}
        />
      ) : null}
      {mayReceive ? (
        <Button className="max-md:grow" onClick={() => setReceiving(true)}>
          {t('receive.label')}
        </Button>
      ) : null}
      {mayReceipt ? <IssueReceipt number={number} /> : null}
      <AskDialog
        open={receiving}
        onOpenChange={setReceiving}
        title={t('receive.title')}
        text={t('receive.text')}
        submit={t('receive.label')}
        onSubmit={given => move({ status: 'received', ...receiptIn(given) })}
      >
        <ReceiptFields />
      </AskDialog>
    </StepBar>
  )
}
