'use client'
import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn.ts'
import type { StreamState } from '@/lib/live/follow-stream.ts'

/** Whether what one sees follows by itself. Small, because it is nearly always so. */
export function LiveSign({ state }: { state: StreamState }) {
  const t = useTranslations('admin.live')
  return (
    <span className="inline-flex items-center gap-2 text-muted-foreground text-sm print:hidden">
      <span
        aria-hidden
        className={cn(
          'size-2 rounded-full',
          state === 'live' ? 'bg-success' : 'border-[1.5px] border-muted-foreground',
        )}
      />
      {t(state)}
    </span>
  )
}
