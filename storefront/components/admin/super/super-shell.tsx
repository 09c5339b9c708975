'use client'
import { LogOut, Store, UserRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { cn } from '@/lib/cn.ts'
import { currentSession } from '@/lib/session/browser-session.ts'
import { currentView } from '@/lib/session/browser-view.ts'
import { lastStore } from '@/lib/session/last-store.ts'
import { LanguageSwitch } from '../language-switch.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { useMe } from '../session.ts'
import { NotThere } from '../shell/not-there.tsx'
import { Door } from './door.tsx'
import { useIsInside } from './super-session.ts'

/** The area of those who run the platform. To everybody else there is nothing at this address. */
export function SuperShell({ children }: { children: ReactNode }) {
  const { me, leaving } = useMe()
  const inside = useIsInside()
  useEffect(() => currentView().leave(), [])
  const user = me.data?.user
  if (user && !leaving && !user.superAdmin) return <NotThere />
  const store = lastStore(me.data?.memberships.map(({ slug }) => slug) ?? [])
  return (
    <div className="flex grow flex-col">
      <TopBar store={store ?? me.data?.memberships[0]?.slug} />
      {user && inside ? <Sections /> : null}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full min-w-0 max-w-[96rem] px-4 py-5 outline-none lg:px-8 lg:py-7"
      >
        {user && !leaving ? (
          inside ? (
            children
          ) : (
            <Door />
          )
        ) : me.isError && !leaving ? (
          <LoadFailed problem={me.error} retry={() => void me.refetch()} />
        ) : (
          <RecordSkeleton />
        )}
      </main>
    </div>
  )
}

function TopBar({ store }: { store: string | undefined }) {
  const t = useTranslations()
  const announce = useToast()
  const signOut = () =>
    currentSession()
      .signOut()
      .catch(() => announce(t('admin.account.signOutFailed')))
  return (
    <header className="flex min-h-14 items-center justify-between gap-2 px-4 lg:px-8 print:hidden">
      <p className="flex items-baseline gap-2 font-semibold text-lg">
        {t('auth.brand')}
        <span className="font-normal text-muted-foreground text-sm">{t('super.title')}</span>
      </p>
      <div className="-me-3 flex items-center">
        <Button asChild variant="ghost" className="max-md:px-3">
          <Link href={store ? `/${store}/orders` : '/account/profile'}>
            {store ? <Store aria-hidden /> : <UserRound aria-hidden />}
            <span className="max-md:sr-only">{t(store ? 'super.back' : 'admin.account.own')}</span>
          </Link>
        </Button>
        <LanguageSwitch />
        <Button variant="ghost" className="max-sm:px-3" aria-label={t('admin.account.signOut')} onClick={signOut}>
          <LogOut aria-hidden className="mirror-rtl" />
          <span className="max-sm:hidden">{t('admin.account.signOut')}</span>
        </Button>
      </div>
    </header>
  )
}

const sections = [
  { key: 'tenants', href: '/super' },
  { key: 'verification', href: '/super/verifications' },
  { key: 'jobs', href: '/super/jobs' },
  { key: 'assistant', href: '/super/assistant' },
  { key: 'acts', href: '/super/audit' },
] as const

function Sections() {
  const t = useTranslations('super')
  const path = usePathname()
  const isHere = (href: string) =>
    href === '/super' ? path === href || path.startsWith('/super/tenants') : path === href
  return (
    <nav aria-label={t('title')} className="border-b print:hidden">
      <ul className="flex overflow-x-auto px-2 scrollbar-none sm:gap-1 lg:px-6">
        {sections.map(({ key, href }) => (
          <li key={key}>
            <Link
              href={href}
              aria-current={isHere(href) ? 'page' : undefined}
              className={cn(
                '-mb-px flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 px-3 text-sm max-sm:px-2 transition-colors duration-150',
                isHere(href) ? 'border-primary font-semibold' : 'text-muted-foreground hover:text-foreground',
              )}
            >
              {t(`${key}.nav`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
