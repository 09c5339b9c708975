import { inLocale, type Locale } from '#domain/bilingual.ts'
import type { TemplateScope } from '#domain/notifications/fill-template.ts'
import { mailColours } from '#domain/notifications/mail-colours.ts'
import type { MailTenant } from '#domain/notifications/mail-values.ts'
import { mailWords } from '#domain/notifications/mail-words.ts'

/** Head and foot of a tenant's mail; `reason` says why its reader gets it. */
export function letter(tenant: MailTenant, locale: Locale, reason: (tenant: string) => string): TemplateScope {
  const words = mailWords[locale]
  const name = inLocale(tenant.name, locale)
  const { merchant } = tenant
  const lines = merchant
    ? [
        merchant.legalName,
        inLocale(merchant.address, locale),
        merchant.registrationNumber && words.registration(merchant.registrationNumber),
        merchant.licenceNumber && words.licence(merchant.licenceNumber),
      ]
    : []
  return {
    ...mailColours(tenant.accent),
    logo: tenant.logoUrl ? { url: tenant.logoUrl } : null,
    sender: name,
    homeUrl: tenant.storefrontUrl,
    footer: lines.filter(line => line !== '').map(line => ({ line })),
    contact: waysTo(merchant),
    reason: reason(name),
  }
}

/** How somebody is reached, each with the address that a click leads to. */
export function waysTo(to: { phone: string | null; email: string | null } | null): TemplateScope[] {
  const phone = to?.phone && { shown: to.phone, href: `tel:${to.phone.replaceAll(/[^\d+]/g, '')}` }
  const email = to?.email && { shown: to.email, href: `mailto:${to.email}` }
  return [phone, email].filter(way => way !== null && way !== undefined && way !== '')
}
