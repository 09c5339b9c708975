import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/components/admin/language-switch.tsx'
import { Weave } from '@/components/weave.tsx'

/** One narrow column under the woven band: the form is the only thing to look at. */
export async function AuthFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations('auth')
  return (
    <>
      <Weave className="shrink-0" />
      <header className="flex items-center justify-between px-4 py-3 sm:px-8">
        <p className="font-semibold text-lg">{t('brand')}</p>
        <LanguageSwitch />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-md grow flex-col justify-center gap-7 px-4 pt-4 pb-20"
      >
        {children}
      </main>
    </>
  )
}
