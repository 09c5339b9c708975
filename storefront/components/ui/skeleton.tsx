import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'

type SkeletonProps = ComponentProps<'div'> & { shape?: keyof typeof shapes }

const shapes = { line: 'rounded-md', card: 'rounded-lg', pill: 'rounded-full' }

export function Skeleton({ className, shape = 'line', ...props }: SkeletonProps) {
  return <div aria-hidden className={cn('animate-pulse bg-secondary', shapes[shape], className)} {...props} />
}
