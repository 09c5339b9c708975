import { type CalendarDate, dateIn } from '#domain/calendar.ts'
import { fromMinor } from '#domain/money.ts'
import { isOpen, isUnsettled, timelinessOf } from '#domain/pledges/pledge.ts'
import { findPledge, type PledgeRecord } from '#domain/pledges/pledge-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { mailPledge, mailTenant, withoutNote } from './mail-subject.ts'
import { linkTo, type MailContext, mailToCustomer, type OutgoingMail } from './outgoing-mail.ts'
import { mailsToTeam } from './team-mails.ts'

/** The mails of a pledge's event: made, recalled and fulfilled to the pledger; made by the storefront's form to the team. */
export async function pledgeMails(tx: TenantTx, context: MailContext): Promise<OutgoingMail[]> {
  const pledge = await findPledge(tx, context.event.subject_id)
  if (context.input.audience === 'shopper') return pledgerMail(context, pledge)
  if (pledge.channel === 'office') return []
  const { storefront, input } = context
  const recordUrl = `${input.appOrigin}/${storefront.slug}/pledges/${pledge.pledge_number}`
  const about = { tenant: mailTenant(storefront, input.shopOrigin), pledge: mailPledge(pledge) }
  return mailsToTeam(tx, context, { template: 'pledge-team', values: { ...about, recordUrl } })
}

function pledgerMail(context: MailContext, pledge: PledgeRecord): OutgoingMail[] {
  const { event, storefront, input } = context
  const { donor_name: name, donor_email: email, locale } = pledge
  if (!email) return []
  const mail = mailToCustomer(context, { name, email, locale })
  const statusUrl = statusUrlOf(context, pledge)
  const values = {
    tenant: mailTenant(storefront, input.shopOrigin),
    pledge: withoutNote(mailPledge(pledge)),
    statusUrl,
  }
  if (event.type === 'pledge.created' && isOpen(pledge.status)) return [{ ...mail, template: 'pledge-created', values }]
  if (event.type === 'pledge.fulfilled' && pledge.status === 'fulfilled')
    return [{ ...mail, template: 'pledge-fulfilled', values }]
  const reminder = event.type === 'pledge.reminder_due' && reminderOf(context, pledge)
  if (!reminder) return []
  return [
    {
      ...mail,
      template: 'pledge-reminder',
      values: { ...values, ...reminder },
      headers: oneClick(statusUrl, input.shopOrigin, storefront.slug),
    },
  ]
}

function statusUrlOf(context: MailContext, { id, link_version: linkVersion, locale, instalments }: PledgeRecord) {
  const until = instalments
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1)
  return linkTo(context, { kind: 'pledge', id, linkVersion, locale, until })
}

const reminders = { upcoming: 'before', due: 'on', overdue: 'after' } as const

/** What is still to be recalled when the mail is written: a mail that waited may find it given, moved, stopped or called off. */
function reminderOf({ event, storefront, input }: MailContext, pledge: PledgeRecord) {
  const { position, dueOn } = event.data as { position: number; dueOn: CalendarDate }
  const instalment = pledge.instalments.find(each => each.position === position && each.dueOn === dueOn)
  const isOver = !isOpen(pledge.status) || pledge.reminders_stopped_at !== null
  if (!instalment || isOver || !isUnsettled(instalment)) return undefined
  const today = dateIn(storefront.time_zone, input.now)
  const owed = fromMinor(instalment.amount - instalment.settled, pledge.currency)
  return { reminder: reminders[timelinessOf(dueOn, today)], dueOn, owed }
}

/** The mailbox's own button to stop them (RFC 8058): the address takes a POST and nothing else. */
function oneClick(statusUrl: string, shopOrigin: string, slug: string): Record<string, string> {
  const token = statusUrl.slice(statusUrl.lastIndexOf('/') + 1)
  return {
    'List-Unsubscribe': `<${shopOrigin.replace('{slug}', slug)}/v1/unsubscribe/${token}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
