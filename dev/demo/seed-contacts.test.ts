import t from 'tap'
import { createItem } from '#domain/catalog/create-item.ts'
import { inTenant, tenantDoor } from '#platform/db/tenancy.ts'
import { testDatabase } from '#test/database.ts'
import { anItem } from '#test/factories.ts'
import { administrator, openDatabases } from '#test/world.ts'
import { foundTenant } from './found-tenant.ts'
import { planOrders } from './order-plan.ts'
import { oneUnderTwoNames } from './people.ts'
import { seedContacts } from './seed-contacts.ts'
import { seedOrders } from './seed-orders.ts'
import { bloom } from './tenants/bloom.ts'

t.test('the orders of the demo world leave one person under two names for the team to decide', async t => {
  const database = await testDatabase(t)
  const databases = openDatabases(t, database)
  const sql = administrator(t, database)
  const { tenantId, owner } = await foundTenant({ databases, password: 'sadu-demo-2026' }, bloom)
  await sql('update tenants set published_at = now()')
  const door = tenantDoor(databases.user, { tenantId, actor: owner })
  const orders = planOrders(bloom, new Date())
  await door.tx(async tx => {
    for (const { slug } of bloom.items) await createItem(tx, anItem({ slug, stock: null }))
  })
  await inTenant(databases.user, { tenantId, actor: { kind: 'public' } }, tx => seedOrders(tx, orders))
  await seedContacts(door)
  const pairs = await sql<{ names: string[] }>(
    `select array_agg(c.name) as names from contact_matches m join contacts c on c.id in (m.contact_id, m.other_id)
      where m.state = 'suggested' group by m.contact_id, m.other_id`,
  )
  t.equal(pairs.length, 1)
  t.same(new Set(pairs[0]?.names), new Set(oneUnderTwoNames.map(({ name }) => name)))
})
