'use client'
import { useTranslations } from 'next-intl'
import type { DonorField } from '@/lib/give/donor.ts'

export function DonorLines({ draft }: { draft: Record<DonorField, string> }) {
  const t = useTranslations('give')
  return (
    <>
      <p>{draft.name}</p>
      {draft.phone.trim() ? (
        <p>
          <bdi dir="ltr">{draft.phone}</bdi>
        </p>
      ) : null}
      {draft.email.trim() ? <p className="break-all">{draft.email}</p> : null}
      {draft.hideName ? <p className="text-muted-foreground text-sm">{t('nameHidden')}</p> : null}
    </>
  )
}
