import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'

export function Separator({ className, ...props }: ComponentProps<'hr'>) {
  return <hr className={cn('h-px border-0 bg-border', className)} {...props} />
}
