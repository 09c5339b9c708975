'use client'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { ReasonField, reasonIn } from './reason-field.tsx'

type Props = {
  label: string
  title: ReactNode
  text: string
  submit: string
  keep?: string
  required?: boolean
  variant?: 'outline' | 'ghost'
  size?: 'md' | 'sm'
  onReason: (reason: string | undefined) => void
}

/** Ends something by name, after saying what that does, and keeps why. */
export function ReasonButton({ label, required, variant = 'outline', size, onReason, ...dialog }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant={variant}
        size={size}
        className={size === 'sm' ? 'max-md:min-h-11' : ''}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <AskDialog {...dialog} open={open} onOpenChange={setOpen} danger onSubmit={given => onReason(reasonIn(given))}>
        <ReasonField required={required} />
      </AskDialog>
    </>
  )
}
