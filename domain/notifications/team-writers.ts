import { inLocale, type Locale } from '#domain/bilingual.ts'
import type { TemplateScope } from '#domain/notifications/fill-template.ts'
import { momentText } from '#domain/notifications/mail-figures.ts'
import { letter } from '#domain/notifications/mail-letter.ts'
import type { MailTenant } from '#domain/notifications/mail-values.ts'
import type { Writers, Written } from '#domain/notifications/mail-writer.ts'
import { teamWords } from '#domain/notifications/team-words.ts'

type TeamMails = 'invitation' | 'member-removed' | 'role-changed' | 'owner-added' | 'verification-decided'

export const teamWriters: Pick<Writers, TeamMails> = {
  invitation: ({ tenant, person, role, link, expiresAt }, locale) => {
    const { invitation: words, roles } = teamWords[locale]
    const name = inLocale(tenant.name, locale)
    const until = words.until(momentText(expiresAt, tenant.timeZone, locale, tenant.digits))
    const next = words.next(person, roles[role].name)
    const lines = [roles[role].means, until, words.caution]
    const body = { heading: words.heading(name), next, button: { action: words.action, actionUrl: link } }
    return written(words.subject(name), { tenant, locale, reason: words.reason }, { ...body, lines })
  },
  'member-removed': ({ tenant }, locale) => {
    const { removed: words, formerReason } = teamWords[locale]
    const name = inLocale(tenant.name, locale)
    const body = { heading: words.heading, next: words.next(name), button: null, lines: [words.note] }
    return written(words.subject(name), { tenant, locale, reason: formerReason }, body)
  },
  'role-changed': ({ tenant, person, role, teamUrl }, locale) => {
    const { role: words, roles, reason, openTeam } = teamWords[locale]
    const button = { action: openTeam, actionUrl: teamUrl }
    const body = { heading: words.heading(roles[role].name), next: words.next(person), button }
    const subject = words.subject(inLocale(tenant.name, locale))
    return written(subject, { tenant, locale, reason }, { ...body, lines: [roles[role].means] })
  },
  'owner-added': ({ tenant, person, teamUrl }, locale) => {
    const { owner: words, reason, openTeam } = teamWords[locale]
    const button = { action: openTeam, actionUrl: teamUrl }
    const body = { heading: words.heading(person), next: words.next, button, lines: [words.note] }
    return written(words.subject(inLocale(tenant.name, locale)), { tenant, locale, reason }, body)
  },
  'verification-decided': ({ tenant, decision, note, settingsUrl }, locale) => {
    const { verification: words, reason } = teamWords[locale]
    const { subject, heading, next } = words[decision]
    const button = { action: words.openSettings, actionUrl: settingsUrl }
    const lines = [...(note ? [words.note(note)] : []), ...(decision === 'refused' ? [words.again] : [])]
    return written(subject(inLocale(tenant.name, locale)), { tenant, locale, reason }, { heading, next, button, lines })
  },
}

type Letter = { tenant: MailTenant; locale: Locale; reason: (tenant: string) => string }

type Body = { heading: string; next: string; button: TemplateScope | null; lines: string[] }

function written(subject: string, { tenant, locale, reason }: Letter, { lines, ...body }: Body): Written {
  const head = letter(tenant, locale, reason)
  const scope = { ...head, ...body, preview: body.next, lines: lines.map(line => ({ line })) }
  return { subject, scope, layout: 'team' }
}
