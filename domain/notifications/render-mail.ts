import { readFileSync } from 'node:fs'
import type { Locale } from '#domain/bilingual.ts'
import { accountWriters } from '#domain/notifications/account-writers.ts'
import { fillTemplate, htmlWriter, type TemplateScope, textWriter } from '#domain/notifications/fill-template.ts'
import { giftWriters } from '#domain/notifications/gift-writers.ts'
import type { MailTemplate, MailValues } from '#domain/notifications/mail-values.ts'
import { mailWords } from '#domain/notifications/mail-words.ts'
import type { Writers } from '#domain/notifications/mail-writer.ts'
import { orderWriters } from '#domain/notifications/order-writers.ts'
import { pledgeWriters } from '#domain/notifications/pledge-writers.ts'
import { teamWriters } from '#domain/notifications/team-writers.ts'

export type RenderedMail = { subject: string; html: string; text: string }

/** The whole mail in one language. The same values always give the same mail; everything in them is escaped. */
export function renderMail<T extends MailTemplate>(template: T, locale: Locale, values: MailValues[T]): RenderedMail {
  const { subject, scope, layout = template } = writers[template](values, locale)
  const scopes = [{ ...scope, subject, words: plainWords(locale) }]
  const direction = locale === 'ar' ? 'rtl' : 'ltr'
  const text = fillTemplate(plain(layout) + plain('footer'), scopes, textWriter)
  return {
    subject,
    html: fillTemplate(source(`${layout}.${direction}.html`), scopes, htmlWriter),
    text: text.replaceAll(/\n{3,}/g, '\n\n'),
  }
}

const writers: Writers = {
  ...orderWriters,
  ...giftWriters,
  ...pledgeWriters,
  ...accountWriters,
  ...teamWriters,
}

/** The words that need nothing added. */
function plainWords(locale: Locale): TemplateScope {
  const { orderNumber, item, quantity, amount, total, customer, openOrder, seeOrder } = mailWords[locale]
  return { orderNumber, item, quantity, amount, total, customer, openOrder, seeOrder }
}

const sources = new Map<string, string>()

function source(file: string): string {
  const known = sources.get(file) ?? readFileSync(new URL(`templates/${file}`, import.meta.url), 'utf8')
  sources.set(file, known)
  return known
}

/** A line that only opens or closes a group leaves no empty line behind. */
const plain = (name: string) => source(`${name}.txt`).replaceAll(/^(\{\{[#/][\w.]+\}\})\n/gm, '$1')
