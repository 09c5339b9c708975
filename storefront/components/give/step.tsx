'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { useShop } from '@/components/shop/shop-context.tsx'
import { inDigits } from '@/lib/format.ts'

type Props = { number: number; of: number; title: string; children: ReactNode }

/** One of the short groups of a form of giving. */
export function Step({ number, of, title, children }: Props) {
  const t = useTranslations('give')
  const shop = useShop()
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5">
      <div>
        <p className="text-muted-foreground text-sm">{inDigits(t('step', { number, of }), shop)}</p>
        <h2 id={id} tabIndex={-1} className="text-xl outline-none">
          {title}
        </h2>
      </div>
      {children}
    </section>
  )
}
