import { accountWords } from '#domain/notifications/account-words.ts'
import { mailColours, ownAccent } from '#domain/notifications/mail-colours.ts'
import type { Writers } from '#domain/notifications/mail-writer.ts'

/** Mails from Sadu itself about somebody's own account. */
export const accountWriters: Pick<Writers, 'account-code' | 'account-notice'> = {
  'account-code': ({ code, purpose, validMinutes, appUrl }, locale) => {
    const words = accountWords[locale].code[purpose]
    const next = words.next(validMinutes)
    const scope = { ...ownLetter(appUrl, locale), heading: words.heading, next, code, caution: words.caution }
    return { subject: words.subject(code), scope: { ...scope, reason: words.reason, preview: next } }
  },
  'account-notice': ({ type, at, device, appUrl }, locale) => {
    const words = accountWords[locale]
    const { subject, next } = words.notice[type]
    const moment = new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB', momentStyle).format(
      at,
    )
    const facts = [words.moment(moment), ...(device ? [words.device(device)] : [])]
    const scope = { ...ownLetter(appUrl, locale), heading: subject, next, facts: facts.map(fact => ({ fact })) }
    const caution = { ifYou: words.ifYou, ifNotYou: words.ifNotYou }
    return { subject, scope: { ...scope, ...caution, reason: words.noticeReason, preview: next } }
  },
}

const momentStyle = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const

const ownLetter = (homeUrl: string, locale: 'ar' | 'en') => ({
  ...mailColours(ownAccent),
  logo: null,
  sender: accountWords[locale].sender,
  homeUrl,
  footer: [],
  contact: [],
})
