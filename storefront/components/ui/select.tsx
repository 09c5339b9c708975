'use client'
import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'
import { inputClasses } from './input.tsx'

export const Select = Radix.Root
export const SelectValue = Radix.Value

export function SelectTrigger({ className, children, ...props }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      className={cn(inputClasses, 'flex h-11 items-center justify-between gap-2 text-start', className)}
      {...props}
    >
      {children}
      <Radix.Icon asChild>
        <ChevronDown className="size-4 shrink-0 stroke-[1.5] text-muted-foreground" />
      </Radix.Icon>
    </Radix.Trigger>
  )
}

export function SelectContent({ className, children, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        position="popper"
        sideOffset={4}
        className={cn(
          'z-50 max-h-80 min-w-(--radix-select-trigger-width) overflow-hidden rounded-lg border bg-popover p-1 text-popover-foreground shadow-lg',
          className,
        )}
        {...props}
      >
        <Radix.Viewport>{children}</Radix.Viewport>
      </Radix.Content>
    </Radix.Portal>
  )
}

export function SelectItem({ className, children, ...props }: ComponentProps<typeof Radix.Item>) {
  return (
    <Radix.Item
      className={cn(
        'relative flex min-h-9 select-none items-center rounded-sm py-1.5 ps-3 pe-9 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover',
        className,
      )}
      {...props}
    >
      <Radix.ItemText>{children}</Radix.ItemText>
      <Radix.ItemIndicator className="absolute end-3">
        <Check className="size-4 stroke-[1.5]" />
      </Radix.ItemIndicator>
    </Radix.Item>
  )
}
