'use client'
import { useTranslations } from 'next-intl'
import type { Contact } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { formatDate } from '@/lib/format.ts'
import { lastListPath } from '../list/last-list.ts'
import { BackLink } from '../record/back-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { StaleNote } from '../stale-note.tsx'
import { ContactFacts } from './contact-facts.tsx'
import { ContactNote } from './contact-note.tsx'
import { EraseContact } from './erase-contact.tsx'
import { History } from './history.tsx'
import { Merges } from './merges.tsx'
import { Suggestions } from './suggestions.tsx'
import { Totals } from './totals.tsx'

/** One person: everything that came from them on one page, and who they are beside it. */
export function ContactSheet({ contact, problem }: { contact: Contact; problem: unknown }) {
  const t = useTranslations('admin')
  const { slug, reader, may } = useTenant()
  return (
    <article className="mx-auto flex max-w-6xl flex-col gap-5">
      <header>
        <BackLink href={lastListPath(slug, 'contacts')}>{t('contacts.title')}</BackLink>
        <h1 id="record-title" tabIndex={-1} className="mt-1 break-words text-2xl outline-none">
          <bdi>{contact.name || t('contacts.unnamed')}</bdi>
        </h1>
        <p className="mt-1 text-muted-foreground text-sm">
          {t('contact.since', { when: formatDate(contact.firstSeenAt, reader, 'date') })}
        </p>
      </header>
      {problem ? <StaleNote problem={problem} /> : null}
      {contact.erased ? <Alert tone="info">{t('contact.erased')}</Alert> : null}
      {may('contacts.write') && !contact.erased ? <Suggestions contact={contact} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Totals totals={contact.totals} />
          <History contact={contact} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ContactFacts contact={contact} />
          <ContactNote key={contact.version} contact={contact} />
          <Merges contact={contact} />
          {may('contacts.erase') && !contact.erased ? <EraseContact contact={contact} /> : null}
        </div>
      </div>
    </article>
  )
}
