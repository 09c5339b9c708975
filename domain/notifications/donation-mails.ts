import { type DonationRecord, findDonation } from '#domain/donations/donation-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { mailGift, mailTenant, withoutNote } from './mail-subject.ts'
import { linkTo, type MailContext, mailToCustomer, type OutgoingMail } from './outgoing-mail.ts'
import { mailsToTeam } from './team-mails.ts'

/**
 * The mails of a gift's event. The donor is told that it is noted, that it came, and has the receipt; the team of what came
 * in by the storefront's form. What the office wrote down as received was never an intent to tell anybody of.
 */
export async function donationMails(tx: TenantTx, context: MailContext): Promise<OutgoingMail[]> {
  const donation = await findDonation(tx, context.event.subject_id)
  if (context.input.audience === 'shopper') return donorMail(context, donation)
  if (donation.channel === 'office') return []
  const { storefront, input } = context
  const recordUrl = `${input.appOrigin}/${storefront.slug}/donations/${donation.donation_number}`
  const about = { tenant: mailTenant(storefront, input.shopOrigin), gift: mailGift(donation) }
  return mailsToTeam(tx, context, { template: 'donation-team', values: { ...about, recordUrl } })
}

function donorMail(context: MailContext, donation: DonationRecord): OutgoingMail[] {
  const { event, storefront, input } = context
  const { donor_name: name, donor_email: email, locale, id, link_version: linkVersion } = donation
  if (!email) return []
  const mail = mailToCustomer(context, { name, email, locale })
  const about = { tenant: mailTenant(storefront, input.shopOrigin), gift: withoutNote(mailGift(donation)) }
  const statusUrl = linkTo(context, { kind: 'donation', id, linkVersion, locale })
  if (event.type === 'donation.received')
    return [{ ...mail, template: 'donation-received', values: { ...about, statusUrl } }]
  if (event.type === 'donation.created' && donation.status === 'pending')
    return [{ ...mail, template: 'donation-created', values: { ...about, statusUrl } }]
  const { receiptNumber } = event.data
  if (event.type !== 'donation.receipted' || donation.status !== 'receipted' || !receiptNumber) return []
  const values = { ...about, receiptNumber, receiptUrl: statusUrl }
  return [{ ...mail, template: 'donation-receipted', values, receiptNumber }]
}
