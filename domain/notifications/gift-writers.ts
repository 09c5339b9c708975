import { inLocale, type Locale } from '#domain/bilingual.ts'
import type { TemplateScope } from '#domain/notifications/fill-template.ts'
import { giftScope, howTo } from '#domain/notifications/gift-mail.ts'
import { type GiftWords, giftWords } from '#domain/notifications/gift-words.ts'
import { moneyFigure } from '#domain/notifications/mail-figures.ts'
import { letter } from '#domain/notifications/mail-letter.ts'
import type { MailGift, MailTenant } from '#domain/notifications/mail-values.ts'
import { mailWords } from '#domain/notifications/mail-words.ts'
import type { Writers, Written } from '#domain/notifications/mail-writer.ts'

type GiftMail = 'donation-created' | 'donation-received' | 'donation-receipted' | 'donation-team'

export const giftWriters: Pick<Writers, GiftMail> = {
  'donation-created': ({ tenant, gift, statusUrl }, locale) => {
    const words = giftWords[locale]
    const told = tellDonor(words.created, { tenant, gift, locale })
    const way = howTo(gift.number, tenant, locale)
    return { ...told, scope: { ...told.scope, howTo: way, action: words.see.gift, actionUrl: statusUrl } }
  },
  'donation-received': ({ tenant, gift, statusUrl }, locale) => {
    const words = giftWords[locale]
    const told = tellDonor(words.received, { tenant, gift, locale })
    return { ...told, scope: { ...told.scope, action: words.see.gift, actionUrl: statusUrl } }
  },
  'donation-receipted': ({ tenant, gift, receiptNumber, receiptUrl }, locale) => {
    const { receipted: words, see, reason } = giftWords[locale]
    const next = words.next(receiptNumber)
    const texts = { heading: words.heading, next, preview: next, action: see.receipt, actionUrl: receiptUrl }
    const scope = { ...letter(tenant, locale, reason.gift), ...giftScope(gift, tenant, locale), ...texts }
    return { subject: words.subject(receiptNumber), scope, layout: 'gift' }
  },
  'donation-team': ({ tenant, gift, recordUrl }, locale) => {
    const { giftTeam: words, see } = giftWords[locale]
    const { heading, next } = words
    const subject = words.subject(gift.number, moneyFigure(gift.amount, locale, tenant.digits).figure)
    const texts = { heading, next, preview: gift.donor.name, action: see.openGift, actionUrl: recordUrl }
    const head = letter(tenant, locale, mailWords[locale].teamReason)
    return { subject, scope: { ...head, ...giftScope(gift, tenant, locale), ...texts }, layout: 'gift-team' }
  },
}

type About = { tenant: MailTenant; gift: MailGift; locale: Locale }

function tellDonor(words: GiftWords['created'], { tenant, gift, locale }: About): Written {
  const next = words.next(inLocale(tenant.name, locale))
  const texts: TemplateScope = { heading: words.heading(gift.donor.name), next, preview: next }
  const head = letter(tenant, locale, giftWords[locale].reason.gift)
  const scope = { ...head, ...giftScope(gift, tenant, locale), ...texts }
  return { subject: words.subject(gift.number), scope, layout: 'gift' }
}
