'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'

type Props = { title: string; label: string; onChange: () => void; children: ReactNode }

/** One part of what is about to be sent, with its way back. */
export function ReviewPart({ title, label, onChange, children }: Props) {
  const t = useTranslations('give')
  return (
    <div className="py-3">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-normal text-muted-foreground text-sm">{title}</h3>
        <Button variant="link" size="edge" aria-label={label} onClick={onChange}>
          {t('change')}
        </Button>
      </div>
      <div className="pb-1">{children}</div>
    </div>
  )
}
