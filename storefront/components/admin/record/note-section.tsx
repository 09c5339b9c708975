'use client'
import { useTranslations } from 'next-intl'
import { Section } from './section.tsx'

/** What the person wrote, or the team when entering it. */
export function NoteSection({ note }: { note: string | null }) {
  const t = useTranslations('admin.record')
  if (!note) return null
  return (
    <Section title={t('note')} className="sm:col-span-2">
      <p className="break-words">
        <bdi className="whitespace-pre-line">{note}</bdi>
      </p>
    </Section>
  )
}
