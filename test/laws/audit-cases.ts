import type { AuditAction } from '#domain/audit/actions.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { TestApi } from '#test/api.ts'
import { aDonation, anItem, aPledge } from '#test/factories.ts'
import {
  type Asked,
  aMerge,
  anEntry,
  anInvitee,
  anOpenOrder,
  anUpload,
  aPaidPledge,
  aPair,
  asking,
  closing,
  csv,
  filter,
  intent,
  leaving,
  linked,
  noArchive,
  of,
  ofTwo,
  received,
  settings,
  store,
  tenantName,
  typed,
  within,
} from '#test/laws/audit-asks.ts'
import { makers } from '#test/makers.ts'

/** What a route of the contract is called with, and the audit rows it leaves. */
export type AuditCase = {
  told: AuditAction[]
  /** By default a new record of each entity in the path, and the smallest body. */
  ask?: (api: TestApi) => Promise<Asked>
}

/** One for each route that changes something of a tenant. */
export const auditCases: Record<string, AuditCase> = {
  archiveCampaign: { told: ['campaign.archived'] },
  archiveItem: { told: ['item.archived'] },
  archiveTrackedLink: { told: ['tracked_link.archived'] },
  changeByStatusLink: { told: ['order.cancelled'], ask: linked('order', { status: 'cancelled' }) },
  changeCampaign: { told: ['campaign.changed'], ask: of(makers.campaign!, { position: 7 }, 'campaign') },
  changeContact: {
    told: ['contact.changed'],
    ask: of(makers.contact!, { version: 1, note: 'Calls in the evening' }, 'id'),
  },
  changeDonationStatus: { told: ['donation.cancelled'], ask: of(intent, { status: 'cancelled' }) },
  changeDonationStatuses: {
    told: ['donation.received', 'donation.received'],
    ask: ofTwo(intent, { status: 'received' }),
  },
  changeItem: {
    told: ['item.changed'],
    ask: of(makers.catalog_item!, { name: { en: 'Red roses', ar: 'ورد أحمر' } }, 'item'),
  },
  changeMedia: {
    told: ['media.changed'],
    ask: async api => ({ ...(await anUpload(api)), body: { position: 3 } }),
  },
  changeOrderStatus: { told: ['order.confirmed'], ask: of(anOpenOrder, { status: 'confirmed' }) },
  changeOrderStatuses: {
    told: ['order.confirmed', 'order.confirmed'],
    ask: ofTwo(anOpenOrder, { status: 'confirmed' }),
  },
  changePledge: { told: ['pledge.reminders_changed'], ask: of(makers.pledge!, { reminders: 'stopped' }) },
  changePledgeStatuses: {
    told: ['pledge.cancelled', 'pledge.cancelled'],
    ask: ofTwo(makers.pledge!, { status: 'cancelled' }),
  },
  changeTenant: { told: ['tenant.changed'], ask: tenantName },
  changeRole: { told: ['member.role_changed'], ask: of(makers.member!, { role: 'viewer' }, 'id') },
  changeStorefrontSettings: { told: ['storefront.changed'], ask: settings },
  completeUpload: { told: ['media.ready'], ask: api => anUpload(api, { sent: true }) },
  createArchiveDownload: { told: ['archive.download_requested'] },
  createCampaign: {
    told: ['campaign.created'],
    ask: asking({ name: { en: 'Wells', ar: 'آبار' }, startsOn: '2026-01-01' }),
  },
  createDonation: { told: ['donation.created'], ask: asking(aDonation()) },
  createExport: { told: ['export.requested'], ask: asking({ list: 'orders', filter: { q: 'Maha' } }) },
  createItem: {
    told: ['item.created'],
    ask: asking({ type: 'product', name: { en: 'Lilies', ar: 'زنابق' }, price: { amount: '4.500', currency: 'KWD' } }),
  },
  createPledge: { told: ['pledge.created'], ask: asking(aPledge()) },
  createTrackedLink: {
    told: ['tracked_link.created'],
    ask: asking({ name: 'Poster', path: '/', source: 'poster', medium: 'qr', campaign: 'eid' }),
  },
  deleteMedia: { told: ['media.deleted'], ask: anUpload },
  enterDonation: {
    told: ['donation.created', 'donation.received'],
    ask: asking({ ...aDonation(), allowDuplicate: true }),
  },
  enterOrder: { told: ['order.placed'], ask: anEntry },
  enterPledge: { told: ['pledge.created'], ask: asking(aPledge()) },
  eraseContact: { told: ['contact.erased'] },
  importItems: { told: ['item.created', 'items.imported'], ask: csv },
  inviteMember: { told: ['member.invited'], ask: anInvitee },
  issueReceipt: { told: ['donation.receipted', 'receipt.issued'], ask: of(received) },
  keepContactsApart: { told: ['contact.kept_apart'], ask: aPair },
  leaveTenant: { told: ['member.left'], ask: leaving },
  mergeContacts: { told: ['contact.merged'], ask: aPair },
  placeOrder: { told: ['order.placed'], ask: anEntry },
  publishStorefront: { told: ['storefront.published'], ask: store(false) },
  recordPledgePayment: {
    told: ['donation.created', 'donation.received', 'pledge.partly_fulfilled'],
    ask: of(makers.pledge!, { amount: { amount: '1.000', currency: 'KWD' } }),
  },
  removeMember: { told: ['member.removed'] },
  removeSavedFilter: { told: ['saved_filter.removed'] },
  renewDonationLink: { told: ['status_link.revoked'] },
  renewOrderLink: { told: ['status_link.revoked'] },
  renameTenant: { told: ['tenant.renamed'], ask: async () => ({ body: { slug: `rose-${uuidv7().slice(-8)}` } }) },
  renewPledgeLink: { told: ['status_link.revoked'] },
  requestArchive: { told: ['archive.requested'], ask: noArchive },
  requestDeletion: { told: ['tenant.deletion_requested'], ask: typed },
  resendInvitation: { told: ['invitation.resent'] },
  revokeInvitation: { told: ['invitation.revoked'] },
  saveFilter: { told: ['saved_filter.created'], ask: filter },
  startUpload: {
    told: ['media.upload_started'],
    ask: async api => {
      const entity = { type: 'catalog_item', id: await within(api, tx => createItem(tx, anItem())) }
      return { body: { entity, contentType: 'image/jpeg', bytes: 2000 } }
    },
  },
  stopReminders: { told: ['pledge.reminders_changed'], ask: linked('pledge', undefined) },
  takePledgePaymentBack: { told: ['pledge.payment_reversed'], ask: aPaidPledge },
  undoMerge: { told: ['contact.unmerged'], ask: aMerge },
  withdrawDeletion: { told: ['tenant.deletion_withdrawn'], ask: closing },
  unpublishStorefront: { told: ['storefront.unpublished'], ask: store(true) },
  voidReceipt: { told: ['receipt.voided'], ask: of(makers.receipt!, { reason: 'Wrong name' }) },
}

/** Routes that change something and leave no row, and why. */
export const untold: Record<string, string> = {
  recordVisit: 'a page that somebody opened is no change of a record; visits are figures, kept without a person',
}
