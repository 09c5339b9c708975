'use client'
import { ChevronsUpDown, Languages, LogOut, ShieldCheck, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { chooseLanguage } from '../preferences.ts'
import { useTenant } from './tenant-context.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export function AccountMenu() {
  const t = useTranslations('admin.account')
  const announce = useToast()
  const other = useLocale() === 'ar' ? 'en' : 'ar'
  const { user } = useTenant().me
  const signOut = () =>
    currentSession()
      .signOut()
      .catch(() => announce(t('signOutFailed')))
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger
        aria-label={t('label', { name: user.name })}
        className="flex min-h-13 w-full items-center gap-3 rounded-md px-2 text-start transition-colors duration-150 hover:bg-hover data-[state=open]:bg-hover"
      >
        <span
          aria-hidden
          className="grid size-8 shrink-0 place-content-center rounded-full border bg-card font-semibold text-xs"
        >
          {initials(user.name)}
        </span>
        <span className="min-w-0 grow leading-tight">
          <span className="block truncate text-sm">{user.name}</span>
          <span className="block truncate text-muted-foreground text-xs">
            <bdi>{user.email}</bdi>
          </span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 stroke-[1.5] text-muted-foreground" />
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" className="w-(--radix-dropdown-menu-trigger-width)">
        <DropdownMenuItem asChild>
          <Link href="/account/profile">
            <UserRound aria-hidden />
            {t('own')}
          </Link>
        </DropdownMenuItem>
        {user.superAdmin ? (
          <DropdownMenuItem asChild>
            <Link href="/super">
              <ShieldCheck aria-hidden />
              {t('platform')}
            </Link>
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuSeparator />
        <ThemeChoice />
        <DropdownMenuSeparator />
        <DropdownMenuItem lang={other} onSelect={() => chooseLanguage(other)}>
          <Languages aria-hidden />
          {t('language')}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={signOut}>
          <LogOut aria-hidden className="mirror-rtl" />
          {t('signOut')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : ''].map(word => [...(word ?? '')][0] ?? '').join('\u200c')
}
