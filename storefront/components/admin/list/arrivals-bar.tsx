'use client'
import { ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { inDigits } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useList } from './list-context.tsx'
import type { LiveKind } from './live-query.ts'

/** New records that wait, because someone is reading: one press shows them. */
export function ArrivalsBar({ count, show }: { count: number; show: () => void }) {
  const { list } = useList()
  const { reader } = useTenant()
  const t = useTranslations(`admin.${list as LiveKind}.list`)
  if (count === 0) return null
  return (
    <div className="pointer-events-none sticky top-17 z-20 -my-2 flex h-0 items-center justify-center lg:top-6 print:hidden">
      <Button
        size="sm"
        className="pointer-events-auto min-h-10 animate-in rounded-full px-4 shadow-lg duration-200 fade-in-0 slide-in-from-top-2"
        onClick={show}
      >
        <ArrowUp aria-hidden />
        {inDigits(t('showArrived', { count }), reader)}
      </Button>
    </div>
  )
}
