'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '@/lib/cn.ts'
import { RefusalAlert } from './refusal-alert.tsx'
import { useAct } from './use-act.ts'
import { useSecondsLeft } from './use-wait.ts'

const pauseMs = 60_000

/** Another code, once the last one has had its time to arrive: the wait is seen. */
export function SendAgain({ send }: { send: () => Promise<unknown> }) {
  const t = useTranslations('auth.sendAgain')
  const [until, setUntil] = useState(() => Date.now() + pauseMs)
  const [sent, setSent] = useState(false)
  const left = useSecondsLeft(until)
  const { act, busy, refusal, wait } = useAct()
  // Still read with ease while it cannot be pressed: the wait is what it says.
  const held = left > 0 || wait > 0 || busy
  const again = async () => {
    if (held) return
    setSent(false)
    if (!(await act(send))) return
    setSent(true)
    setUntil(Date.now() + pauseMs)
  }
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <button
        type="button"
        className={cn(
          'min-h-11 rounded-md text-start tabular-nums md:min-h-9',
          held
            ? 'cursor-default! text-muted-foreground'
            : 'font-semibold text-accent-ink underline-offset-4 hover:underline',
        )}
        aria-disabled={held || undefined}
        onClick={again}
      >
        {left > 0 ? t('in', { seconds: left }) : t('now')}
      </button>
      <p role="status" className={sent ? 'text-muted-foreground text-sm' : 'sr-only'}>
        {sent ? t('sent') : null}
      </p>
      <RefusalAlert refusal={refusal} wait={wait} />
    </div>
  )
}
