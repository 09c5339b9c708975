import t from 'tap'
import { foundTenant } from '#dev/demo/found-tenant.ts'
import { seedContacts } from '#dev/demo/seed-contacts.ts'
import { noor } from '#dev/demo/tenants/noor.ts'
import { recordLicence } from '#domain/tenants/record-licence.ts'
import { inSystem } from '#platform/db/system.ts'
import { inTenant, tenantDoor } from '#platform/db/tenancy.ts'
import { testDatabase } from '#test/database.ts'
import { openToPublic } from '#test/tenants.ts'
import { administrator, openDatabases } from '#test/world.ts'
import { seedGiving } from './seed-giving.ts'

t.test('the demo charity has gifts and pledges in every state, receipts, visits and contacts, once', async t => {
  const database = await testDatabase(t)
  const databases = openDatabases(t, database)
  const sql = administrator(t, database)
  const now = new Date()
  const { tenantId, owner } = await foundTenant({ databases, password: 'sadu-demo-2026' }, noor)
  await inSystem(databases.system, 'test', tx => recordLicence(tx, { slug: noor.slug, ...noor.licence!, now }))
  await inTenant(databases.user, { tenantId, actor: owner }, openToPublic)
  const seed = async () => {
    await seedGiving({ database: databases.user, tenantId, owner, tenant: noor, now })
    await seedContacts(tenantDoor(databases.user, { tenantId, actor: owner }))
  }
  await seed()
  const count = (table: string) => sql(`select count(*)::int as count from ${table}`)
  const before = await Promise.all(['donations', 'pledges', 'receipts', 'visits', 'contacts'].map(count))
  await seed()
  t.same(await Promise.all(['donations', 'pledges', 'receipts', 'visits', 'contacts'].map(count)), before)
  t.same(await statuses('donations'), ['cancelled', 'pending', 'receipted', 'received'])
  t.same(await statuses('pledges'), ['cancelled', 'fulfilled', 'open', 'partly_fulfilled', 'written_off'])
  t.same(await statuses('campaigns'), ['active', 'closed', 'draft'])
  t.ok((await sql('select 1 from receipts where voided_at is not null')).length > 0, 'one receipt was voided')
  t.ok((await sql(`select 1 from donations where channel = 'office'`)).length > 0)
  t.ok((await sql('select 1 from donations where visit_id is not null')).length > 0)
  t.same(await sql('select 1 from donations where contact_id is null'), [])
  const numbers = await sql('select donation_number from donations order by donated_at, id')
  t.same(
    numbers.map(row => row.donation_number),
    numbers.map(row => row.donation_number).sort(),
    'numbers follow time',
  )

  async function statuses(table: string) {
    const rows = await sql(`select distinct status from ${table} order by 1`)
    return rows.map(row => row.status)
  }
})
