'use client'
import { useTranslations } from 'next-intl'
import type { Contact } from '@/api/team-shapes.ts'
import { formatPhone } from '@/lib/format.ts'
import { Section } from '../record/section.tsx'

/** How the person can be reached, and in which language. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const t = useTranslations('admin')
  const { phones, emails, locale } = contact
  return (
    <Section title={t('contact.reach')}>
      <ul className="flex flex-col text-sm">
        {phones.map(phone => (
          <li key={phone}>
            <a
              href={`tel:${phone}`}
              className="inline-flex min-h-9 items-center tabular-nums underline-offset-4 hover:underline"
            >
              <bdi dir="ltr">{formatPhone(phone)}</bdi>
            </a>
          </li>
        ))}
        {emails.map(email => (
          <li key={email}>
            <a
              href={`mailto:${email}`}
              className="inline-flex min-h-9 items-center break-all underline-offset-4 hover:underline"
            >
              <bdi>{email}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-muted-foreground text-sm">
        {t('person.reads', { language: t(`person.language.${locale}`) })}
      </p>
    </Section>
  )
}
