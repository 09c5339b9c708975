'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type MouseEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'

type Props = Omit<ComponentProps<'input'>, 'type' | 'name' | 'dir'> & {
  name?: 'password' | 'currentPassword' | 'newPassword'
}

/** A password that can be looked at; the field itself stays what password managers expect. */
export function PasswordInput({ name = 'password', ...props }: Props) {
  const t = useTranslations('auth')
  const [shown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const Icon = shown ? EyeOff : Eye
  useEffect(() => {
    // Sent as a password, so that no browser remembers it as a text.
    const form = field.current?.form
    const hide = () => setShown(false)
    form?.addEventListener('submit', hide)
    return () => form?.removeEventListener('submit', hide)
  }, [])
  // Pressing the button leaves the keyboard, and on a phone its keys, in the field.
  const keepFocus = (event: MouseEvent) => event.preventDefault()
  return (
    <div className="relative">
      {/* Left to right, and the button on the physical right: a password reads the same in both languages. */}
      <Input
        {...props}
        ref={field}
        name={name}
        type={shown ? 'text' : 'password'}
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={1024}
        className="pr-12"
      />
      <Button
        variant="ghost"
        size="icon"
        className="absolute top-0 right-0 rounded-md text-muted-foreground"
        aria-label={t(shown ? 'hidePassword' : 'showPassword')}
        onMouseDown={keepFocus}
        onClick={() => setShown(!shown)}
      >
        <Icon aria-hidden />
      </Button>
    </div>
  )
}
