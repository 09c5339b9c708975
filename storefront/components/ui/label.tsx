import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'

export function Label({ className, ...props }: ComponentProps<'label'>) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the caller ties it to its control with htmlFor
  return <label className={cn('font-semibold text-sm', className)} {...props} />
}
