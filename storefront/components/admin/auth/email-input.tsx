'use client'
import type { ComponentProps } from 'react'
import { Input } from '@/components/ui/input.tsx'
import { keepTyped, typedAddress } from './kept-address.ts'

type Props = Omit<ComponentProps<'input'>, 'type' | 'name' | 'dir'>

/** The address as the name of the account; what was typed on one page stands on the next. */
export function EmailInput(props: Props) {
  return (
    <Input
      {...props}
      name="email"
      type="email"
      dir="ltr"
      autoComplete="username"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      defaultValue={typedAddress()}
      onChange={event => keepTyped(event.target.value)}
    />
  )
}

/** Tells a password manager whose password a form is about, where the address is not asked for. */
export function HiddenUsername({ email }: { email: string }) {
  return <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
}
