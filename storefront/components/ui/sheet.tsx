'use client'
import { Dialog as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'
import { DialogCloseButton, DialogOverlay } from './dialog.tsx'

export const Sheet = Radix.Root
export const SheetTrigger = Radix.Trigger
export const SheetClose = Radix.Close

type SheetContentProps = ComponentProps<typeof Radix.Content> & { side?: 'start' | 'end'; width?: string }

const fromEnd =
  'end-0 border-s data-[state=closed]:slide-out-to-right data-[state=open]:slide-in-from-right rtl:data-[state=closed]:slide-out-to-left rtl:data-[state=open]:slide-in-from-left'
const fromStart =
  'start-0 border-e data-[state=closed]:slide-out-to-left data-[state=open]:slide-in-from-left rtl:data-[state=closed]:slide-out-to-right rtl:data-[state=open]:slide-in-from-right'

export function SheetContent({ className, side = 'end', width = 'max-w-md', ...props }: SheetContentProps) {
  return (
    <Radix.Portal>
      <DialogOverlay />
      <Radix.Content
        className={cn(
          'fixed inset-y-0 z-50 flex w-full flex-col bg-background text-foreground shadow-xl outline-none duration-200 ease-calm data-[state=closed]:animate-out data-[state=open]:animate-in',
          width,
          side === 'end' ? fromEnd : fromStart,
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  )
}

export function SheetHeader({ title, closeLabel }: { title: string; closeLabel: string }) {
  return (
    <div className="flex min-h-16 items-center justify-between gap-2 border-b ps-5 pe-2.5">
      <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
      <DialogCloseButton label={closeLabel} />
    </div>
  )
}
