'use client'
import { RotateCw, Store } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { LoadFailed } from './load-failed.tsx'
import { useMe } from './session.ts'
import { ShellSkeleton } from './shell/shell-skeleton.tsx'
import { SignedInBar } from './shell/signed-in-bar.tsx'

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
  const t = useTranslations('admin.none')
  return (
    <>
      <SignedInBar />
      <main id="main" tabIndex={-1} className="grid grow place-content-center pb-20">
        <EmptyState
          as="h1"
          title={t('title')}
          action={
            <div className="flex flex-col gap-2">
              <Button asChild>
                <Link href="/new">
                  <Store aria-hidden />
                  {t('open')}
                </Link>
              </Button>
              <Button variant="ghost" onClick={again}>
                <RotateCw aria-hidden />
                {t('again')}
              </Button>
            </div>
          }
        >
          {t.rich('text', { email, b: text => <bdi className="text-foreground">{text}</bdi> })}
        </EmptyState>
      </main>
    </>
  )
}
