'use client'
import { Menu } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Sheet, SheetContent, SheetHeader, SheetTrigger } from '@/components/ui/sheet.tsx'
import { type Locale, textIn } from '@/lib/locale.ts'
import { RailContents } from './rail-contents.tsx'
import { useTenant } from './tenant-context.tsx'
import { TenantMark } from './tenant-mark.tsx'

export function PhoneBar() {
  const t = useTranslations()
  const locale = useLocale() as Locale
  const { membership } = useTenant()
  const [open, setOpen] = useState(false)
  return (
    <header className="sticky top-0 z-30 flex min-h-14 items-center gap-2 border-b bg-background ps-1.5 pe-4 lg:hidden print:hidden">
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('admin.menu')}>
            <Menu aria-hidden />
          </Button>
        </SheetTrigger>
        <SheetContent side="start" width="max-w-76" aria-describedby={undefined}>
          <SheetHeader title={t('admin.menu')} closeLabel={t('common.close')} />
          <RailContents onLeave={() => setOpen(false)} />
        </SheetContent>
      </Sheet>
      <TenantMark membership={membership} locale={locale} className="size-7 text-xs" />
      <p className="min-w-0 truncate font-semibold text-sm">{textIn(locale, membership.name)}</p>
    </header>
  )
}
