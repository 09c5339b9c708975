import type { ReactNode } from 'react'
import { Weave } from '@/components/weave.tsx'
import { cn } from '@/lib/cn.ts'

type EmptyStateProps = { title: string; as?: 'p' | 'h1'; children?: ReactNode; action?: ReactNode; className?: string }

/** Says what will appear here and offers the first step. */
export function EmptyState({ title, as: Title = 'p', children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center gap-3 px-6 py-14 text-center', className)}>
      <Weave className="mb-3 w-32" />
      <Title className="font-semibold text-lg">{title}</Title>
      {children ? <div className="max-w-sm text-muted-foreground">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  )
}
