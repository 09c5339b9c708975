'use client'
import { LoaderCircle, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { inDigits } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import type { BulkMove } from './bulk-moves.ts'
import { BulkQuestion } from './bulk-question.tsx'
import { BulkResults } from './bulk-results.tsx'
import type { Selection } from './selection.tsx'
import { useBulkChange } from './use-bulk-change.ts'

/** What can be done to the rows that are chosen, and what became of them. */
export function BulkBar({ moves, selection }: { moves: BulkMove[]; selection: Selection }) {
  const change = useBulkChange(selection)
  const [asking, ask] = useState<BulkMove>()
  const start = (move: BulkMove) => (move.ask ? ask(move) : change.mutate({ status: move.status }))
  return (
    <>
      {change.data || change.error ? (
        <BulkResults results={change.data?.results} problem={change.error} close={() => change.reset()} />
      ) : null}
      {selection.numbers.size > 0 ? (
        <Choices moves={moves} selection={selection} busy={change.isPending} start={start} />
      ) : null}
      <BulkQuestion
        move={asking}
        count={selection.numbers.size}
        close={() => ask(undefined)}
        answer={given => change.mutate(given)}
      />
    </>
  )
}

type ChoicesProps = { moves: BulkMove[]; selection: Selection; busy: boolean; start: (move: BulkMove) => void }

/** It stands at the foot, where a thumb and an eye both find it. */
function Choices({ moves, selection, busy, start }: ChoicesProps) {
  const t = useTranslations('admin.list')
  const { reader } = useTenant()
  return (
    <section
      aria-label={t('bulk')}
      className="fixed inset-x-0 bottom-0 z-20 animate-in border-t bg-card duration-200 fade-in-0 slide-in-from-bottom-2 lg:start-62 print:hidden"
    >
      <div className="flex flex-wrap items-center gap-2 px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:px-8">
        <p className="grow font-semibold text-sm" role="status">
          {inDigits(t('selected', { count: selection.numbers.size }), reader)}
        </p>
        {busy ? <LoaderCircle aria-hidden className="size-5 animate-spin stroke-[1.5]" /> : null}
        {moves.map((move, index) => (
          <Button
            key={move.status}
            size="sm"
            variant={index === 0 ? 'primary' : 'outline'}
            className="max-md:min-h-11"
            aria-disabled={busy || undefined}
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
  )
}
