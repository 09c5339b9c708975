import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { createTrackedLink } from '#domain/attribution/tracked-links.ts'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { linkContact } from '#domain/contacts/link-contact.ts'
import { issueReceipt } from '#domain/receipts/issue-receipt.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { TestApi } from '#test/api.ts'
import {
  aCampaign,
  aContact,
  anItem,
  createDonationOf,
  createPledgeOf,
  placeOrderOf,
  receivedDonationOf,
} from '#test/factories.ts'
import { startUploadOf } from '#test/media.ts'

/** A filter that the team shares, of its first member, who may have any number of them here. */
async function aSavedFilter(tx: TenantTx): Promise<string> {
  const member = await tx.selectFrom('tenant_members').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const filter = { member_id: member.id, list: 'orders', name: uuidv7(), query: '{}', shared: true }
  return (await tx.insertInto('saved_filters').values(filter).returning('id').executeTakeFirstOrThrow()).id
}

/** The test world's former member, back on the team: a member has a login, which no tenant can make. */
async function aMember(tx: TenantTx): Promise<string> {
  const query = tx.updateTable('tenant_members').set({ status: 'active', role: 'staff' })
  return (await query.where('email', 'like', 'former@%').returning('id').executeTakeFirstOrThrow()).id
}

/** Straight into the table: a team has room for a few only. */
async function anInvitation(tx: TenantTx): Promise<string> {
  const email = `${uuidv7()}@example.test`
  const invited = { email, display_name: email, locale: 'en', role: 'staff', status: 'invited' }
  const times = {
    invite_expires_at: sql<Date>`now() + interval '7 days'`,
    invite_sent_at: sql<Date>`now() - interval '1 hour'`,
  }
  const query = tx.insertInto('tenant_members').values({ ...invited, ...times })
  return (await query.returning('id').executeTakeFirstOrThrow()).id
}

/** One that is there to be fetched, of the first member. */
async function anArchive(tx: TenantTx): Promise<string> {
  const member = await tx.selectFrom('tenant_members').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const expiresAt = new Date(Date.now() + 86_400_000)
  const archive = { member_id: member.id, state: 'ready', expires_at: expiresAt }
  return (await tx.insertInto('tenant_archives').values(archive).returning('id').executeTakeFirstOrThrow()).id
}

/** The person who acts, and has done something by now. */
async function aUser(tx: TenantTx): Promise<string> {
  await createItem(tx, anItem())
  const { actor } = scopeOf(tx)
  if (actor.kind !== 'member') throw new Error('nobody acts')
  return actor.userId
}

/**
 * One maker for each entity that the API's schemas name with `x-sadu-entity`: a new record of the transaction's tenant,
 * and its id. The id-swap law fails for an entity without one.
 */
export const makers: Record<string, (tx: TenantTx) => Promise<string>> = {
  archive: anArchive,
  campaign: async tx => {
    const id = await createCampaign(tx, aCampaign(), new Date())
    await createDonationOf(tx, { campaignId: id })
    await createPledgeOf(tx, { campaignId: id })
    return id
  },
  catalog_item: tx => createItem(tx, anItem()),
  donation: async tx => (await createDonationOf(tx)).id,
  media_asset: async tx =>
    (await startUploadOf(tx, { type: 'catalog_item', id: await createItem(tx, anItem()) })).mediaId,
  contact: async tx => {
    const phone = `+96550${String(randomInt(1_000_000)).padStart(6, '0')}`
    const id = await aContact(tx, { name: 'Maha', phone })
    const donor = { name: 'Maha', phone }
    await linkContact(tx, 'donation', (await createDonationOf(tx, { donor })).id)
    await linkContact(tx, 'pledge', await createPledgeOf(tx, { donor }))
    return id
  },
  invitation: anInvitation,
  member: aMember,
  saved_filter: aSavedFilter,
  tracked_link: tx =>
    createTrackedLink(tx, { name: 'Poster', path: '/', source: 'poster', medium: 'qr', campaign: 'eid' }),
  order: async tx => (await placeOrderOf(tx, await createItem(tx, anItem()))).id,
  pledge: tx => createPledgeOf(tx),
  receipt: async tx => (await issueReceipt(tx, (await receivedDonationOf(tx)).id, new Date())).id,
  user: aUser,
}

type Sql = TestApi['sql']

/** The same for what belongs to a person and to no tenant, which no transaction of one can make. */
export const personMakers: Record<string, (sql: Sql, userId: string) => Promise<string>> = {
  session: async (sql, userId) => {
    const [row] = await sql<{ id: string }>(
      `insert into sessions (user_id, seed, expires_at) values ($1, '', now() + interval '1 day') returning id`,
      [userId],
    )
    return row!.id
  },
}
