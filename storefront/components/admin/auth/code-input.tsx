'use client'
import type { ComponentProps, FormEvent } from 'react'
import { Input } from '@/components/ui/input.tsx'
import { typedDigits } from '@/lib/session/typed-code.ts'

type Props = Omit<ComponentProps<'input'>, 'type' | 'name' | 'dir'> & {
  /** Sends its form once it is whole: where nothing else is asked for. */
  sendsItself?: boolean
}

/** Six digits from a mail or an app, filled in by the phone, pasted with spaces, or typed in Arabic-Indic figures. */
export function CodeInput({ sendsItself, ...props }: Props) {
  const onInput = (event: FormEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const digits = typedDigits(input.value)
    if (input.value !== digits) input.value = digits
    if (sendsItself && digits.length === 6) input.form?.requestSubmit()
  }
  return (
    <Input
      {...props}
      name="code"
      dir="ltr"
      autoComplete="one-time-code"
      inputMode="numeric"
      pattern="[0-9]*"
      autoCapitalize="none"
      spellCheck={false}
      className="text-center text-lg tabular-nums"
      onInput={onInput}
    />
  )
}

/** A recovery code: letters and figures, as it stands on the sheet. */
export function RecoveryInput(props: Omit<ComponentProps<'input'>, 'type' | 'name' | 'dir'>) {
  return (
    <Input
      {...props}
      name="code"
      dir="ltr"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      placeholder="xxxxx-xxxxx"
      className="text-center text-lg tabular-nums"
    />
  )
}
