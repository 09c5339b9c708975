'use client'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { ReasonField, reasonIn } from '../dialogs/reason-field.tsx'
import { ReceiptFields, receiptIn } from '../dialogs/receipt-fields.tsx'
import type { BulkMove } from './bulk-moves.ts'
import type { BulkChange } from './use-bulk-change.ts'

type Props = {
  move: BulkMove | undefined
  count: number
  close: () => void
  answer: (change: BulkChange) => void
}

/** What has to be known before many are changed: why, or how the money came. */
export function BulkQuestion({ move, count, close, answer }: Props) {
  const send = (given: FormData) => {
    if (!move) return
    const more = move.ask === 'receipt' ? receiptIn(given) : { reason: reasonIn(given) }
    answer({ status: move.status, ...more })
  }
  return (
    <AskDialog
      open={move !== undefined}
      onOpenChange={open => open || close()}
      title={move?.title?.(count) ?? move?.label}
      text={move?.text}
      submit={move?.label ?? ''}
      danger={move?.danger}
      onSubmit={send}
    >
      {move?.ask === 'receipt' ? (
        <ReceiptFields reference={false} />
      ) : (
        <ReasonField required={move?.reasonNeeded ?? false} />
      )}
    </AskDialog>
  )
}
