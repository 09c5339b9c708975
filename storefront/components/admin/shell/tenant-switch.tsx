'use client'
import { Check, ChevronsUpDown, ExternalLink, Plus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu.tsx'
import { type Locale, textIn } from '@/lib/locale.ts'
import { useTenant } from './tenant-context.tsx'
import { TenantMark } from './tenant-mark.tsx'

export function TenantSwitch() {
  const t = useTranslations('admin')
  const locale = useLocale() as Locale
  const { membership, me, shopUrl } = useTenant()
  const name = textIn(locale, membership.name)
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger
        aria-label={t('switch.label', { name })}
        className="flex min-h-13 w-full items-center gap-3 rounded-md px-2 text-start transition-colors duration-150 hover:bg-hover data-[state=open]:bg-hover"
      >
        <TenantMark membership={membership} locale={locale} />
        <span className="min-w-0 grow leading-tight">
          <span className="block truncate font-semibold text-sm">{name}</span>
          <span className="block text-muted-foreground text-xs">{t(`role.${membership.role}`)}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 stroke-[1.5] text-muted-foreground" />
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-(--radix-dropdown-menu-trigger-width)">
        <DropdownMenuLabel>{t('switch.stores')}</DropdownMenuLabel>
        {me.memberships.map(one => (
          <DropdownMenuItem key={one.tenantId} asChild>
            <Link href={`/${one.slug}/orders`} aria-current={one === membership ? 'true' : undefined}>
              <TenantMark membership={one} locale={locale} className="size-6 text-xs" />
              <span className="min-w-0 grow truncate">{textIn(locale, one.name)}</span>
              {one === membership ? <Check aria-hidden /> : null}
            </Link>
          </DropdownMenuItem>
        ))}
        <DropdownMenuItem asChild>
          <Link href="/new">
            <Plus aria-hidden />
            {t('switch.new')}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <a href={shopUrl} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden className="mirror-rtl" />
            {t('switch.visit')}
          </a>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
