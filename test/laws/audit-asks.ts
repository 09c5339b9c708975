import { createItem } from '#domain/catalog/create-item.ts'
import { mergeContacts } from '#domain/contacts/merge-contacts.ts'
import { recordPayment } from '#domain/pledges/record-payment.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { TestApi } from '#test/api.ts'
import { anItem, anOrder, aStorefront, createDonationOf, createPledgeOf, receivedDonationOf } from '#test/factories.ts'
import { makers } from '#test/makers.ts'
import { aPicture, startUploadOf } from '#test/media.ts'
import type { TestPerson } from '#test/people.ts'

export type Asked = {
  /** Who asks; the owner by default. */
  as?: TestPerson
  params?: Record<string, string>
  body?: unknown
  headers?: Record<string, string>
}

export const within = <Result>(api: TestApi, work: (tx: TenantTx) => Promise<Result>) =>
  api.within(api.rose, work, 'owner')

export const asking = (body: unknown) => async (): Promise<Asked> => ({ body })

/** A record, and what is asked of it. */
export const of =
  (make: (tx: TenantTx) => Promise<string>, body?: unknown, name = 'number') =>
  async (api: TestApi): Promise<Asked> => ({ params: { [name]: await within(api, make) }, ...(body ? { body } : {}) })

/** The same for several at once. */
export const ofTwo = (make: (tx: TenantTx) => Promise<string>, body: object) => async (api: TestApi) => {
  const numbers = [await within(api, make), await within(api, make)]
  return { body: { ...body, numbers } }
}

/** By the status link of a record, whoever has it. */
export const linked = (kind: 'order' | 'pledge', body: unknown) => async (api: TestApi) => {
  const id = await within(api, makers[kind]!)
  const expiresAt = new Date(Date.now() + 60_000)
  return {
    params: { token: api.parts.statusLinks.sign({ tenantId: api.rose.id, kind, id, linkVersion: 1, expiresAt }) },
    body,
  }
}

const anId = (made: Promise<{ id: string }>) => made.then(({ id }) => id)
export const intent = (tx: TenantTx) => anId(createDonationOf(tx))
export const received = (tx: TenantTx) => anId(receivedDonationOf(tx))
export const anOpenOrder = (tx: TenantTx) => makers.order!(tx)

export async function aPair(api: TestApi): Promise<{ params: { id: string; otherId: string } }> {
  return { params: { id: await within(api, makers.contact!), otherId: await within(api, makers.contact!) } }
}

export async function aMerge(api: TestApi) {
  const { params } = await aPair(api)
  await within(api, tx => mergeContacts(tx, params.id, params.otherId))
  return { params }
}

export async function anUpload(api: TestApi, options: { sent: boolean } = { sent: false }): Promise<Asked> {
  const bytes = await aPicture()
  const started = await within(api, async tx =>
    startUploadOf(tx, { type: 'catalog_item', id: await createItem(tx, anItem()) }, { bytes: bytes.length }),
  )
  if (options.sent) await api.parts.storage.put(started.key, bytes, started.contentType)
  return { params: { id: started.mediaId } }
}

export async function aPaidPledge(api: TestApi): Promise<Asked> {
  return within(api, async tx => {
    const number = await createPledgeOf(tx)
    const gift = { amount: { amount: '1.000', currency: 'KWD' } }
    const { id } = await recordPayment(tx, number, gift, new Date())
    return { params: { number, donation: id } }
  })
}

export async function anEntry(api: TestApi): Promise<Asked> {
  return { body: anOrder(await within(api, tx => createItem(tx, anItem()))) }
}

export async function settings(api: TestApi): Promise<Asked> {
  const [row] = await api.sql<{ version: number }>('select version from storefront_config where tenant_id = $1', [
    api.rose.id,
  ])
  const accent = `#${uuidv7().slice(-6)}`
  return { body: { version: row!.version, branding: { accent } } }
}

export async function tenantName(api: TestApi): Promise<Asked> {
  const [row] = await api.sql<{ version: number }>('select version from tenants where id = $1', [api.rose.id])
  return { body: { version: row!.version, name: { en: uuidv7(), ar: 'روز' } } }
}

export async function typed(api: TestApi): Promise<Asked> {
  const [row] = await api.sql<{ slug: string }>('select slug from tenants where id = $1', [api.rose.id])
  return { body: { slugTyped: row!.slug } }
}

export async function closing(api: TestApi): Promise<Asked> {
  const soon = `update tenants set deletion_requested_at = now(), deletion_at = now() + interval '30 days' where id = $1`
  await api.sql(soon, [api.rose.id])
  return {}
}

const merchant = {
  legalName: 'Rose W.L.L.',
  registrationNumber: '12345',
  licenceNumber: '',
  email: 'office@rose.test',
  phone: '+96522299999',
  address: { en: 'Salmiya', ar: 'السالمية' },
  terms: { en: 'None', ar: 'لا شيء' },
  returns: { en: 'Within 14 days', ar: 'خلال 14 يومًا' },
}

/** A store with all that is asked of it, shown to the public or not yet. */
export const store = (shown: boolean) => async (api: TestApi) => {
  await within(api, tx => changeStorefront(tx, aStorefront({ merchant })))
  await api.sql('update tenants set published_at = case when $2 then now() end where id = $1', [api.rose.id, shown])
  return {}
}

/** A team has room for a few. */
export async function anInvitee({ rose, sql }: TestApi): Promise<Asked> {
  await sql(`delete from tenant_members where tenant_id = $1 and status = 'invited'`, [rose.id])
  return { body: { email: `${uuidv7()}@example.test`, role: 'viewer' } }
}

/** One is made at a time. */
export async function noArchive({ rose, sql }: TestApi): Promise<Asked> {
  await sql(`update tenant_archives set state = 'failed' where tenant_id = $1`, [rose.id])
  return {}
}

/** Whoever has left cannot leave again. */
export async function leaving({ rose, sql }: TestApi): Promise<Asked> {
  const [row] = await sql<{ role: 'staff' | 'viewer' }>(
    `select role from tenant_members where tenant_id = $1 and status = 'active' and role <> 'owner' order by role desc`,
    [rose.id],
  )
  return { as: rose.people[row!.role] }
}

export const csv = async (): Promise<Asked> => ({
  body: `slug,name_en,price\r\nimported-${uuidv7().slice(-12)},Candles,2.500\r\n`,
  headers: { 'content-type': 'text/csv' },
})

export const filter = async (): Promise<Asked> => ({
  body: { list: 'orders', name: uuidv7(), query: { status: 'pending' } },
})
