'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Problem } from '@/api/problem.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { lastListPath } from '../list/last-list.ts'
import { LoadFailed } from '../load-failed.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { ContactSheet } from './contact-sheet.tsx'
import { useContact } from './use-contact.ts'

export function ContactPage({ id }: { id: string }) {
  const t = useTranslations('admin.contacts')
  const { slug } = useTenant()
  const { data: contact, error, refetch } = useContact(id)
  const refused = error instanceof Problem && error.status === 403
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 lg:px-8 lg:py-7">
      {contact && !refused ? (
        <ContactSheet contact={contact} problem={error} />
      ) : contact === null ? (
        <EmptyState
          as="h1"
          title={t('missing.title')}
          action={
            <Button asChild variant="outline">
              <Link href={lastListPath(slug, 'contacts')}>{t('title')}</Link>
            </Button>
          }
        >
          {t('missing.text')}
        </EmptyState>
      ) : error ? (
        <LoadFailed problem={error} retry={() => void refetch()} />
      ) : (
        <RecordSkeleton />
      )}
    </main>
  )
}
