'use client'
import { type ReactNode, useId } from 'react'
import { cn } from '@/lib/cn.ts'
import { Label } from './label.tsx'

type ControlProps = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  'aria-required': true | undefined
}
type FieldProps = {
  label: string
  hint?: string
  error?: string
  optional?: string
  required?: boolean
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** A label, its control, and a hint or the error in its place, tied together for eyes and for screen readers alike. */
export function Field({ label, hint, error, optional, required, className, children }: FieldProps) {
  const id = useId()
  const describedBy = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className={cn('flex min-w-0 flex-col gap-1.5', className)}>
      <Label htmlFor={id}>
        {label}
        {optional ? <span className="ms-1.5 font-normal text-muted-foreground">{optional}</span> : null}
      </Label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy,
        'aria-required': required ? true : undefined,
      })}
      {hint && !error ? (
        <p id={`${id}-hint`} className="text-muted-foreground text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-danger text-sm">
          {error}
        </p>
      ) : null}
    </div>
  )
}
