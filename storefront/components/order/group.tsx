'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'

type Props = { number: 1 | 2 | 3; title: string; children: ReactNode }

/** One of the three short groups of the order. */
export function Group({ number, title, children }: Props) {
  const t = useTranslations('order')
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5">
      <div>
        <p className="text-muted-foreground text-sm">{t('step', { number })}</p>
        <h2 id={id} tabIndex={-1} className="text-xl outline-none">
          {title}
        </h2>
      </div>
      {children}
    </section>
  )
}
