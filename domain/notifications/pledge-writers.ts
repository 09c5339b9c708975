import { inLocale, type Locale } from '#domain/bilingual.ts'
import type { TemplateScope } from '#domain/notifications/fill-template.ts'
import { howTo, pledgeScope } from '#domain/notifications/gift-mail.ts'
import { giftWords } from '#domain/notifications/gift-words.ts'
import { dateText, moneyFigure, wholeFigure } from '#domain/notifications/mail-figures.ts'
import { letter } from '#domain/notifications/mail-letter.ts'
import type { MailPledge, MailTenant } from '#domain/notifications/mail-values.ts'
import { mailWords } from '#domain/notifications/mail-words.ts'
import type { Writers } from '#domain/notifications/mail-writer.ts'

type PledgeMail = 'pledge-created' | 'pledge-reminder' | 'pledge-fulfilled' | 'pledge-team'

export const pledgeWriters: Pick<Writers, PledgeMail> = {
  'pledge-created': ({ tenant, pledge, statusUrl }, locale) => {
    const { pledged: words, see } = giftWords[locale]
    const next = promise(pledge, tenant, locale)
    const texts = { heading: words.heading(pledge.donor.name), next, action: see.pledge, actionUrl: statusUrl }
    const scope = { ...tellPledger(pledge, tenant, locale), ...texts, preview: next }
    return { subject: words.subject(pledge.number), scope, layout: 'gift' }
  },
  'pledge-reminder': ({ tenant, pledge, statusUrl, reminder, dueOn, owed }, locale) => {
    const { remind, see, stop } = giftWords[locale]
    const date = dateText(dueOn, locale, tenant.digits)
    const amount = moneyFigure(owed, locale, tenant.digits)
    const next = remind[reminder].next(amount.figure, date)
    const texts = { heading: remind.heading(pledge.donor.name), next, action: see.pledge, actionUrl: statusUrl }
    const more = { howTo: howTo(pledge.number, tenant, locale), stop: { ...stop, url: `${statusUrl}?stop=reminders` } }
    const scope = { ...tellPledger(pledge, tenant, locale), ...texts, ...more, amount, preview: next }
    return { subject: remind[reminder].subject(pledge.number, date), scope, layout: 'gift' }
  },
  'pledge-fulfilled': ({ tenant, pledge, statusUrl }, locale) => {
    const { fulfilled: words, see } = giftWords[locale]
    const next = words.next(inLocale(tenant.name, locale))
    const texts = { heading: words.heading(pledge.donor.name), next, action: see.pledge, actionUrl: statusUrl }
    const scope = { ...tellPledger(pledge, tenant, locale), ...texts, preview: next }
    return { subject: words.subject(pledge.number), scope, layout: 'gift' }
  },
  'pledge-team': ({ tenant, pledge, recordUrl }, locale) => {
    const { pledgeTeam: words, see } = giftWords[locale]
    const subject = words.subject(pledge.number, moneyFigure(pledge.amount, locale, tenant.digits).figure)
    const next = words.next
    const texts = { heading: words.heading, next, action: see.openPledge, actionUrl: recordUrl }
    const head = letter(tenant, locale, mailWords[locale].teamReason)
    const scope = { ...head, ...pledgeScope(pledge, tenant, locale), ...texts, preview: pledge.donor.name }
    return { subject, scope, layout: 'gift-team' }
  },
}

function tellPledger(pledge: MailPledge, tenant: MailTenant, locale: Locale): TemplateScope {
  return { ...letter(tenant, locale, giftWords[locale].reason.pledge), ...pledgeScope(pledge, tenant, locale) }
}

/** What was promised, in one sentence. */
function promise({ instalments }: MailPledge, { digits }: MailTenant, locale: Locale): string {
  const { once, parts } = giftWords[locale].pledged
  const dates = instalments.map(({ dueOn }) => dueOn).toSorted()
  const [first, last] = [dates[0]!, dates.at(-1)!].map(date => dateText(date, locale, digits)) as [string, string]
  return dates.length === 1 ? once(first) : parts(wholeFigure(dates.length, locale, digits), first, last)
}
