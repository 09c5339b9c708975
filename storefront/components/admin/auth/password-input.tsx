'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'

/** A password that can be looked at; the field itself stays what password managers expect. */
export function PasswordInput(props: Omit<ComponentProps<'input'>, 'type' | 'name' | 'dir'>) {
  const t = useTranslations('auth')
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="relative">
      {/* Left to right, and the button on the physical right: a password reads the same in both languages. */}
      <Input {...props} name="password" type={shown ? 'text' : 'password'} dir="ltr" className="pr-12" />
      <Button
        variant="ghost"
        size="icon"
        className="absolute top-0 right-0 rounded-md text-muted-foreground"
        aria-label={t(shown ? 'hidePassword' : 'showPassword')}
        onClick={() => setShown(!shown)}
      >
        <Icon aria-hidden />
      </Button>
    </div>
  )
}
