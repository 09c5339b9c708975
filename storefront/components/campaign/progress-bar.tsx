import { useTranslations } from 'next-intl'
import type { Campaign } from '@/api/shapes.ts'
import { cn } from '@/lib/cn.ts'
import { formatBrief, type Reader } from '@/lib/format.ts'
import { sharesOf } from '@/lib/give/progress.ts'
import { isolate } from '@/lib/isolate.ts'

/** Promised and not yet given: drawn, never filled. */
export const hatched = 'bg-[repeating-linear-gradient(135deg,var(--accent-fill)_0_1.5px,var(--accent-soft)_1.5px_5px)]'

type Props = { progress: Campaign['progress']; reader: Reader; className?: string }

/** What was received is solid, what is pledged is hatched, what is missing is the empty rest. */
export function ProgressBar({ progress, reader, className = 'h-2' }: Props) {
  const t = useTranslations('campaign')
  const shares = sharesOf(progress)
  if (!shares || !progress.goal) return null
  const { received, pledged, goal } = progress
  const say = (money: typeof goal) => isolate(formatBrief(money, reader))
  return (
    <div
      role="img"
      aria-label={t('bar', { received: say(received), pledged: say(pledged), goal: say(goal) })}
      className={cn('flex overflow-hidden rounded-full bg-secondary', className)}
    >
      <Part share={shares.received} className="bg-primary" />
      <Part share={shares.pledged} className={hatched} />
    </div>
  )
}

function Part({ share, className }: { share: number; className: string }) {
  if (share === 0) return null
  return <span className={cn('min-w-1 shrink-0', className)} style={{ width: `${share}%` }} />
}
