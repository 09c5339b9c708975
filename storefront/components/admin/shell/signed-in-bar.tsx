'use client'
import { LogOut, ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { LanguageSwitch } from '../language-switch.tsx'
import { useMe } from '../session.ts'

/** Above pages that belong to no store yet. */
export function SignedInBar() {
  const t = useTranslations('admin.account')
  const announce = useToast()
  const { me } = useMe()
  const signOut = () =>
    currentSession()
      .signOut()
      .catch(() => announce(t('signOutFailed')))
  return (
    <header className="flex flex-wrap justify-end gap-1 px-4 py-3 sm:px-8">
      <LanguageSwitch />
      {me.data?.user.superAdmin ? (
        <Button asChild variant="ghost">
          <Link href="/super">
            <ShieldCheck aria-hidden />
            {t('platform')}
          </Link>
        </Button>
      ) : null}
      <Button asChild variant="ghost">
        <Link href="/account/profile">{t('own')}</Link>
      </Button>
      <Button variant="ghost" onClick={signOut}>
        <LogOut aria-hidden className="mirror-rtl" />
        {t('signOut')}
      </Button>
    </header>
  )
}
