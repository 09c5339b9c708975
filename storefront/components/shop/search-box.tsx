'use client'
import { LoaderCircle, Search, X } from 'lucide-react'
import Form from 'next/form'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import { cn } from '@/lib/cn.ts'
import { textIn } from '@/lib/locale.ts'
import { useShop } from './shop-context.tsx'

/** One field in the header; on a phone it unfolds below it when asked for. */
export function SearchBox() {
  const t = useTranslations('storefront')
  const common = useTranslations('common')
  const { locale, name } = useShop()
  const asked = useSearchParams().get('q') ?? ''
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (open) field.current?.focus()
  }, [open])
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        className="md:hidden"
        aria-expanded={open}
        aria-controls="search"
        aria-label={open ? common('close') : t('search')}
        onClick={() => setOpen(!open)}
      >
        {open ? <X aria-hidden /> : <Search aria-hidden />}
      </Button>
      <search
        id="search"
        className={cn(
          'absolute inset-x-0 top-full z-20 border-b bg-background px-4 pb-3 md:static md:block md:w-72 md:border-0 md:bg-transparent md:p-0 lg:w-80',
          !open && 'hidden',
        )}
      >
        <Form action={`/${locale}`} onSubmit={() => setOpen(false)} className="relative">
          <SearchSign />
          <Input
            ref={field}
            key={asked}
            defaultValue={asked}
            type="search"
            name="q"
            maxLength={100}
            enterKeyHint="search"
            autoComplete="off"
            aria-label={t('searchFor', { name: textIn(locale, name) })}
            placeholder={t('search')}
            className="ps-10"
          />
        </Form>
      </search>
    </>
  )
}

/** Turns while the results are on their way. */
function SearchSign() {
  const { pending } = useFormStatus()
  const Sign = pending ? LoaderCircle : Search
  return (
    <span className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted-foreground">
      <Sign aria-hidden className={cn('size-4.5 stroke-[1.5]', pending && 'animate-spin')} />
    </span>
  )
}
