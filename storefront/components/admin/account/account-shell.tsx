'use client'
import { LogOut, MonitorSmartphone, ShieldCheck, UserRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { cn } from '@/lib/cn.ts'
import type { Locale } from '@/lib/locale.ts'
import { currentSession } from '@/lib/session/browser-session.ts'
import { lastStore } from '@/lib/session/last-store.ts'
import { LanguageSwitch } from '../language-switch.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { BackLink } from '../record/back-link.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { useMe } from '../session.ts'
import { AccountContext } from './account-context.tsx'
import { leadsAway } from './use-staying.ts'

/** A person's own pages, outside any store. */
export function AccountShell({ children }: { children: ReactNode }) {
  const locale = useLocale() as Locale
  const { me, leaving } = useMe()
  const user = me.data?.user
  const account = useMemo(() => user && { user, reader: { locale, timeZone: ownZone() } }, [user, locale])
  const store = lastStore(me.data?.memberships.map(({ slug }) => slug) ?? [])
  return (
    <div className="flex grow flex-col print:block!">
      <TopBar />
      <div className="mx-auto grid w-full max-w-5xl grow content-start gap-x-10 gap-y-5 px-4 pt-4 pb-16 lg:grid-cols-[13rem_minmax(0,1fr)] lg:px-8 lg:pt-8">
        <div className="min-w-0 print:hidden">
          <AccountNavigation back={store ? `/${store}/orders` : '/'} />
        </div>
        <main id="main" tabIndex={-1} className="min-w-0">
          {account && !leaving ? (
            <AccountContext value={account}>{children}</AccountContext>
          ) : me.isError && !leaving ? (
            <LoadFailed problem={me.error} retry={() => void me.refetch()} />
          ) : (
            <RecordSkeleton />
          )}
        </main>
      </div>
    </div>
  )
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

function TopBar() {
  const t = useTranslations()
  const announce = useToast()
  const signOut = () =>
    currentSession()
      .signOut()
      .catch(() => announce(t('admin.account.signOutFailed')))
  return (
    <header className="flex min-h-14 items-center justify-between gap-2 border-b px-4 lg:px-8 print:hidden">
      <p className="font-semibold text-lg">{t('auth.brand')}</p>
      <div className="-me-3 flex items-center">
        <LanguageSwitch />
        <Button variant="ghost" className="max-sm:px-3" onClick={signOut} {...leadsAway}>
          <LogOut aria-hidden className="mirror-rtl" />
          {t('admin.account.signOut')}
        </Button>
      </div>
    </header>
  )
}

const pages = [
  { key: 'profile', Icon: UserRound },
  { key: 'security', Icon: ShieldCheck },
  { key: 'sessions', Icon: MonitorSmartphone },
] as const

/** Beside the page at a desk; on a phone a row above it. */
function AccountNavigation({ back }: { back: string }) {
  const t = useTranslations('account')
  const path = usePathname()
  return (
    <nav aria-label={t('title')}>
      <BackLink href={back}>{t('back')}</BackLink>
      <p className="mt-1 mb-2 hidden px-3 font-semibold text-muted-foreground text-xs lg:block">{t('title')}</p>
      <ul className="flex gap-1 max-lg:-mx-4 max-lg:overflow-x-auto max-lg:border-b max-lg:px-3 max-lg:scrollbar-none lg:flex-col">
        {pages.map(({ key, Icon }) => {
          const href = `/account/${key}`
          const here = path === href
          return (
            <li key={key}>
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className={cn(
                  'flex min-h-11 items-center gap-3 whitespace-nowrap px-3 text-sm transition-colors duration-150 max-lg:-mb-px max-lg:border-transparent max-lg:border-b-2 lg:min-h-9 lg:rounded-md lg:hover:bg-hover [&_svg]:size-4.5 [&_svg]:stroke-[1.5]',
                  here && 'font-semibold max-lg:border-primary! lg:bg-hover [&_svg]:text-accent-ink',
                )}
              >
                <Icon aria-hidden className="max-lg:hidden" />
                {t(`${key}.nav`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
