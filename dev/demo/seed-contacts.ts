import { conversionKinds } from '#domain/contacts/conversion-tables.ts'
import { linkContact } from '#domain/contacts/link-contact.ts'
import type { TenantDoor } from '#platform/db/tenancy.ts'

const tables = { order: 'orders', donation: 'donations', pledge: 'pledges' } as const

/** Links what was seeded, in the order in which it came; the worker is told nothing of a seeded past. */
export async function seedContacts(door: TenantDoor): Promise<void> {
  for (const kind of conversionKinds) {
    await door.tx(async tx => {
      const rows = await tx
        .selectFrom(tables[kind])
        .select('id')
        .where('contact_id', 'is', null)
        .orderBy('id')
        .execute()
      for (const { id } of rows) await linkContact(tx, kind, id)
    })
  }
}
