import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidFloor } from '#platform/ids.ts'
import { listMergedGroup, listPoints } from './contact-queries.ts'
import { conversionKinds, listUnlinked } from './conversion-tables.ts'
import { linkContact } from './link-contact.ts'

/** The worker links within a second; a day covers one that was away. */
const dayMs = 86_400_000

/** Links at once what came from this contact and still waits for the worker, so that erasing misses none of it. */
export async function linkLatecomers(tx: TenantTx, contactId: string): Promise<void> {
  const ids = (await listMergedGroup(tx, contactId)).map(contact => contact.id)
  const points = await listPoints(tx, ids)
  const values = (kind: 'phone' | 'email') => points.filter(point => point.kind === kind).map(point => point.value)
  const since = uuidFloor(new Date(Date.now() - dayMs))
  for (const kind of conversionKinds) {
    const waiting = await listUnlinked(tx, kind, { phones: values('phone'), emails: values('email'), since })
    for (const id of waiting) await linkContact(tx, kind, id)
  }
}
