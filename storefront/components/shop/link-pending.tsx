'use client'
import { useLinkStatus } from 'next/link'
import { cn } from '@/lib/cn.ts'

// Pages come whole, so that the first paint is the page itself and it needs no script (a streamed skeleton costs React's
// 300 ms before it gives way). What a slow network needs instead is a sign on the very thing that was pressed.

/** Inside a <Link> whose box is `relative`: a soft pulse over it while its page is on the way. */
export function LinkPending({ className }: { className?: string }) {
  const { pending } = useLinkStatus()
  if (!pending) return null
  return (
    <span
      aria-hidden
      className={cn('absolute inset-0 animate-pulse bg-background/60 fade-in-0 [animation-delay:120ms]', className)}
    />
  )
}
