import { changeDonationStatus } from '#domain/donations/change-donation-status.ts'
import { DomainError, InvalidInput } from '#domain/errors.ts'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { lockOrder } from '#domain/orders/order-queries.ts'
import { changePledge, type PledgeChange } from '#domain/pledges/change-pledge.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { linkChoices } from './link-choices.ts'
import { hideAbsence, openLink } from './open-link.ts'
import type { LinkTarget } from './status-link.ts'

export type LinkChange = Omit<PledgeChange, 'status'> & { status?: 'cancelled' }

/**
 * Carries out what the holder of a status link asks for: calling off, another date, reminders. Refuses
 * status_link_invalid, and status_change_not_allowed for what the record does not allow now; and as a pledge's own verbs do.
 */
export async function changeByLink(tx: TenantTx, target: LinkTarget, change: LinkChange, now: Date): Promise<void> {
  // What is read next is then what the team left, not what it is about to change.
  if (target.kind === 'order') await lockOrder(tx, target.id).catch(hideAbsence)
  const opened = await openLink(tx, target)
  if (opened.kind === 'pledge') return changePledge(tx, target.id, change, now)
  if (change.status === undefined || change.targetDate || change.reminders)
    throw new InvalidInput([{ path: '', code: 'one_change', message: 'an order or a gift can be called off, no more' }])
  if (!linkChoices(opened, now).cancel) refuse(opened.record.status)
  if (opened.kind === 'order') return changeOrderStatus(tx, target.id, { status: 'cancelled', reason: change.reason })
  await changeDonationStatus(tx, target.id, { status: 'cancelled', reason: change.reason }, now)
}

function refuse(from: string): never {
  throw new DomainError('status_change_not_allowed', { from, to: 'cancelled', allowed: [] })
}
