'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'
import { buttonVariants } from './button.tsx'

export const Dialog = Radix.Root
export const DialogTrigger = Radix.Trigger
export const DialogClose = Radix.Close

export function DialogOverlay() {
  return (
    <Radix.Overlay className="fixed inset-0 z-40 bg-black/40 duration-200 data-[state=closed]:animate-out data-[state=open]:animate-in data-[state=closed]:fade-out-0 data-[state=open]:fade-in-0" />
  )
}

type DialogContentProps = ComponentProps<typeof Radix.Content> & { closeLabel: string }

export function DialogContent({ className, children, closeLabel, ...props }: DialogContentProps) {
  return (
    <Radix.Portal>
      <DialogOverlay />
      <Radix.Content
        className={cn(
          'fixed inset-x-4 top-1/2 z-50 mx-auto flex max-h-[calc(100dvh-2rem)] max-w-lg -translate-y-1/2 flex-col gap-4 overflow-y-auto rounded-xl border bg-popover p-6 text-popover-foreground shadow-xl outline-none duration-200 data-[state=closed]:animate-out data-[state=open]:animate-in data-[state=closed]:fade-out-0 data-[state=open]:fade-in-0',
          className,
        )}
        {...props}
      >
        {children}
        <DialogCloseButton label={closeLabel} className="absolute end-3 top-3" />
      </Radix.Content>
    </Radix.Portal>
  )
}

export function DialogCloseButton({ label, className }: { label: string; className?: string }) {
  return (
    <Radix.Close aria-label={label} className={cn(buttonVariants({ variant: 'ghost', size: 'icon' }), className)}>
      <X aria-hidden />
    </Radix.Close>
  )
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof Radix.Title>) {
  return <Radix.Title className={cn('pe-10 font-semibold text-lg', className)} {...props} />
}

export function DialogDescription({ className, ...props }: ComponentProps<typeof Radix.Description>) {
  return <Radix.Description className={cn('text-muted-foreground', className)} {...props} />
}
