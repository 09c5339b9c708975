'use client'
import { useTranslations } from 'next-intl'
import { type Donation, type DonationChange, donationStatuses } from '@/api/team-shapes.ts'
import { formatDate } from '@/lib/format.ts'
import { CameFrom } from '../record/came-from.tsx'
import { ChangeRefused } from '../record/change-refused.tsx'
import { NoteSection } from '../record/note-section.tsx'
import { Person } from '../record/person.tsx'
import { RecordHeading } from '../record/record-heading.tsx'
import { StatusLink } from '../record/status-link.tsx'
import { Timeline } from '../record/timeline.tsx'
import { useRecordChange } from '../record/use-record.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { StaleNote } from '../stale-note.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { DonationActions } from './donation-actions.tsx'
import { DonationFacts } from './donation-facts.tsx'
import { Receipts } from './receipts.tsx'

/** One gift: what was given, by whom, what paper there is, and what happened beside it. */
export function DonationSheet({ donation, problem }: { donation: Donation; problem: unknown }) {
  const t = useTranslations('admin.donation')
  const { reader } = useTenant()
  const { number, status } = donation
  const change = useRecordChange<Donation, DonationChange>({ kind: 'donations', record: donation })
  return (
    <article className="mx-auto flex max-w-6xl flex-col gap-5">
      <RecordHeading
        kind="donations"
        number={number}
        badge={<StatusBadge kind="donations" status={status} />}
        facts={t(donation.channel === 'office' ? 'entered' : 'given', { when: formatDate(donation.donatedAt, reader) })}
        saving={change.isPending}
      >
        <DonationActions donation={donation} change={change} />
      </RecordHeading>
      {change.isError ? (
        <ChangeRefused problem={change.error} kind="donations" status={status} statuses={donationStatuses} />
      ) : null}
      {problem ? <StaleNote problem={problem} /> : null}
      <div className="grid items-start gap-5 print:block! print:space-y-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid gap-5 sm:grid-cols-2">
          <DonationFacts donation={donation} />
          <Person title={t('donor')} person={donation.donor} locale={donation.locale} contactId={donation.contactId}>
            {donation.hideName ? <p className="mt-2 text-sm">{t('hidden')}</p> : null}
          </Person>
          <Receipts donation={donation} />
          <NoteSection note={donation.note} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Timeline events={donation.timeline} saving={change.isPending} />
          <StatusLink kind="donations" number={number} url={donation.statusUrl} />
          <CameFrom attribution={donation.attribution} channel={donation.channel} />
        </div>
      </div>
    </article>
  )
}
