'use client'
import { useTranslations } from 'next-intl'
import { LoadFailed } from '../load-failed.tsx'
import { InvitationRow } from './invitation-row.tsx'
import { useInvitations } from './use-team.ts'

/** Who was invited and has not come yet; nothing at all while there is nobody. */
export function Invitations() {
  const t = useTranslations('admin.team.invitations')
  const invitations = useInvitations()
  const rows = invitations.data?.pages.flatMap(({ data }) => data) ?? []
  if (invitations.isError && !invitations.data) {
    return <LoadFailed problem={invitations.error} retry={() => void invitations.refetch()} />
  }
  if (rows.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold text-lg">{t('title')}</h2>
      <ul className="divide-y rounded-lg border bg-card">
        {rows.map(row => (
          <InvitationRow key={row.id} invitation={row} />
        ))}
      </ul>
    </section>
  )
}
