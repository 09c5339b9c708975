import type { Locale } from '#domain/bilingual.ts'
import type { TemplateScope } from '#domain/notifications/fill-template.ts'
import type { MailTemplate, MailValues } from '#domain/notifications/mail-values.ts'

/** What a mail says: its subject and what its template is filled with. `layout` names the template file where it is shared. */
export type Written = { subject: string; scope: TemplateScope; layout?: 'gift' | 'gift-team' | 'team' }

export type Writers = { [T in MailTemplate]: (values: MailValues[T], locale: Locale) => Written }
