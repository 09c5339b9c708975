'use client'
import { useTranslations } from 'next-intl'
import { LoadFailed } from '../load-failed.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { AccountPage } from './account-page.tsx'
import { PasswordSection } from './password-section.tsx'
import { TotpSection } from './totp-section.tsx'
import { useSecurity } from './use-security.ts'

export function SecurityPage() {
  const t = useTranslations('account.security')
  const security = useSecurity()
  return (
    <AccountPage title={t('title')} text={t('text')}>
      {security.data ? (
        <>
          <PasswordSection changedAt={security.data.passwordChangedAt} />
          <TotpSection security={security.data} />
        </>
      ) : security.isError ? (
        <LoadFailed problem={security.error} retry={() => void security.refetch()} />
      ) : (
        <RecordSkeleton />
      )}
    </AccountPage>
  )
}
