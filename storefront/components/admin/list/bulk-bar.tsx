'use client'
import { LoaderCircle, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { inDigits } from '@/lib/format.ts'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { ReasonField, reasonIn } from '../dialogs/reason-field.tsx'
import { ReceiptFields, receiptIn } from '../dialogs/receipt-fields.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import type { BulkMove } from './bulk-moves.ts'
import { BulkResults } from './bulk-results.tsx'
import type { Selection } from './selection.tsx'
import { useBulkChange } from './use-bulk-change.ts'

/** What can be done to the rows that are chosen; it stands at the foot, where a thumb and an eye both find it. */
export function BulkBar({ moves, selection }: { moves: BulkMove[]; selection: Selection }) {
  const t = useTranslations('admin.list')
  const { reader } = useTenant()
  const change = useBulkChange(selection)
  const [asking, ask] = useState<BulkMove>()
  const count = selection.numbers.size
  const start = (move: BulkMove) => (move.ask ? ask(move) : change.mutate({ status: move.status }))
  return (
    <>
      {change.data || change.error ? (
        <BulkResults results={change.data?.results} problem={change.error} close={() => change.reset()} />
      ) : null}
      {count > 0 ? (
        <section
          aria-label={t('bulk')}
          className="fixed inset-x-0 bottom-0 z-20 animate-in border-t bg-card duration-200 fade-in-0 slide-in-from-bottom-2 lg:start-62 print:hidden"
        >
          <div className="flex flex-wrap items-center gap-2 px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:px-8">
            <p className="grow font-semibold text-sm" role="status">
              {inDigits(t('selected', { count }), reader)}
            </p>
            {change.isPending ? <LoaderCircle aria-hidden className="size-5 animate-spin stroke-[1.5]" /> : null}
            {moves.map((move, index) => (
              <Button
                key={move.status}
                size="sm"
                variant={index === 0 ? 'primary' : 'outline'}
                className="max-md:min-h-11"
                aria-disabled={change.isPending || undefined}
                onClick={() => start(move)}
              >
                {move.label}
              </Button>
            ))}
            <Button
              variant="ghost"
              size="icon-sm"
              className="max-md:size-11"
              aria-label={t('selectNone')}
              title={t('selectNone')}
              onClick={() => selection.choose(false)}
            >
              <X aria-hidden />
            </Button>
          </div>
        </section>
      ) : null}
      <AskDialog
        open={asking !== undefined}
        onOpenChange={open => open || ask(undefined)}
        title={asking?.title?.(count) ?? asking?.label}
        text={asking?.text}
        submit={asking?.label ?? ''}
        danger={asking?.danger}
        onSubmit={given => {
          if (!asking) return
          const more = asking.ask === 'receipt' ? receiptIn(given) : { reason: reasonIn(given) }
          change.mutate({ status: asking.status, ...more })
        }}
      >
        {asking?.ask === 'receipt' ? <ReceiptFields reference={false} /> : <ReasonField />}
      </AskDialog>
    </>
  )
}
