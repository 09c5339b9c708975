'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { OpenSession } from '@/api/account-shapes.ts'
import { LoadFailed } from '../load-failed.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { Section } from '../record/section.tsx'
import { call } from '../session.ts'
import { AccountPage } from './account-page.tsx'
import { Activity } from './activity.tsx'
import { EndSessions } from './end-sessions.tsx'
import { SessionRow } from './session-row.tsx'

/** Where one is signed in, and what happened to the account lately. */
export function SessionsPage() {
  const t = useTranslations('account.sessions')
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: async ({ signal }) => (await call<{ data: OpenSession[] }>('/auth/sessions', { signal })).data,
    refetchOnWindowFocus: 'always',
  })
  const ordered = sessions.data?.toSorted((one, other) => Number(other.current) - Number(one.current))
  return (
    <AccountPage title={t('title')} text={t('text')}>
      {ordered ? (
        <Section title={t('list')}>
          <ul className="-mx-5 divide-y">
            {ordered.map(session => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
          <EndSessions others={ordered.filter(({ current }) => !current).length} />
        </Section>
      ) : sessions.isError ? (
        <LoadFailed problem={sessions.error} retry={() => void sessions.refetch()} />
      ) : (
        <RecordSkeleton />
      )}
      <Activity />
    </AccountPage>
  )
}
