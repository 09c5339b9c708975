'use client'
import { LogOut, RotateCw } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { LoadFailed } from './load-failed.tsx'
import { useMe } from './session.ts'
import { ShellSkeleton } from './shell/shell-skeleton.tsx'

/** The way in: to the first store. Someone who has none yet finds out what happens next. */
export function Landing() {
  const { me, leaving } = useMe()
  const router = useRouter()
  const first = me.data?.memberships[0]?.slug
  useEffect(() => {
    if (first) router.replace(`/${first}/orders`)
  }, [first, router])
  if (me.isError && !me.data && !leaving) {
    return (
      <main id="main" className="grid grow place-content-center">
        <LoadFailed problem={me.error} retry={() => void me.refetch()} />
      </main>
    )
  }
  if (!me.data || first || leaving) return <ShellSkeleton />
  return <NoStores email={me.data.user.email} again={() => void me.refetch()} />
}

function NoStores({ email, again }: { email: string; again: () => void }) {
  const t = useTranslations('admin')
  const announce = useToast()
  const signOut = () =>
    currentSession()
      .signOut()
      .catch(() => announce(t('account.signOutFailed')))
  return (
    <>
      <header className="flex flex-wrap justify-end gap-1 px-4 py-3 sm:px-8">
        <LanguageSwitch />
        <Button asChild variant="ghost">
          <Link href="/account/profile">{t('account.own')}</Link>
        </Button>
        <Button variant="ghost" onClick={signOut}>
          <LogOut aria-hidden className="mirror-rtl" />
          {t('account.signOut')}
        </Button>
      </header>
      <main id="main" tabIndex={-1} className="grid grow place-content-center pb-20">
        <EmptyState
          as="h1"
          title={t('none.title')}
          action={
            <Button variant="outline" onClick={again}>
              <RotateCw aria-hidden />
              {t('none.again')}
            </Button>
          }
        >
          {t.rich('none.text', { email, b: text => <bdi className="text-foreground">{text}</bdi> })}
        </EmptyState>
      </main>
    </>
  )
}
