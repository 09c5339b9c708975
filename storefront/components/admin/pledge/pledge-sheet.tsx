'use client'
import { useTranslations } from 'next-intl'
import { type Pledge, type PledgeChange, pledgeStatuses } from '@/api/team-shapes.ts'
import { formatDate } from '@/lib/format.ts'
import { PledgeState } from '../pledges/pledge-cells.tsx'
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
import { PledgeActions } from './pledge-actions.tsx'
import { PledgeFacts } from './pledge-facts.tsx'
import { PledgePlan } from './pledge-plan.tsx'
import { Reminders } from './reminders.tsx'

/** One promise: how much of it is kept, what comes when, and what happened beside it. */
export function PledgeSheet({ pledge, problem }: { pledge: Pledge; problem: unknown }) {
  const t = useTranslations('admin.pledge')
  const { reader } = useTenant()
  const { number, status } = pledge
  const change = useRecordChange<Pledge, PledgeChange>({ kind: 'pledges', record: pledge })
  return (
    <article className="mx-auto flex max-w-6xl flex-col gap-5">
      <RecordHeading
        kind="pledges"
        number={number}
        badge={<PledgeState pledge={pledge} />}
        facts={t(pledge.channel === 'office' ? 'entered' : 'made', { when: formatDate(pledge.pledgedAt, reader) })}
        saving={change.isPending}
      >
        <PledgeActions pledge={pledge} change={change} />
      </RecordHeading>
      {change.isError ? (
        <ChangeRefused problem={change.error} kind="pledges" status={status} statuses={pledgeStatuses} />
      ) : null}
      {problem ? <StaleNote problem={problem} /> : null}
      <div className="grid items-start gap-5 print:block! print:space-y-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid gap-5 sm:grid-cols-2">
          <PledgeFacts pledge={pledge} />
          <Person title={t('donor')} person={pledge.donor} locale={pledge.locale} contactId={pledge.contactId}>
            {pledge.hideName ? <p className="mt-2 text-sm">{t('hidden')}</p> : null}
            <Reminders pledge={pledge} change={change} />
          </Person>
          <PledgePlan pledge={pledge} />
          <NoteSection note={pledge.note} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Timeline events={pledge.timeline} saving={change.isPending} />
          <StatusLink kind="pledges" number={number} url={pledge.statusUrl} />
          <CameFrom attribution={pledge.attribution} channel={pledge.channel} />
        </div>
      </div>
    </article>
  )
}
