import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/components/admin/language-switch.tsx'
import { Cloth } from '@/components/cloth.tsx'
import { Weave } from '@/components/weave.tsx'

/** One narrow column: the form is the only thing to look at. A desk has room for the cloth beside it, a phone for its band. */
export async function AuthFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations('auth')
  return (
    <div className="grid grow lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex flex-col">
        <Weave className="w-full shrink-0 lg:hidden" />
        <header className="flex items-center justify-between px-4 py-3 sm:px-8">
          <p className="font-semibold text-lg">{t('brand')}</p>
          <div className="-me-3 sm:-me-5">
            <LanguageSwitch />
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto flex w-full max-w-md grow flex-col justify-center gap-8 px-4 pt-4 pb-20"
        >
          {children}
        </main>
      </div>
      <div className="hidden lg:block">
        <Cloth />
      </div>
    </div>
  )
}
