import { sql } from 'kysely'
import { test } from 'tap'
import { inIdentity } from '#platform/db/identity.ts'
import { inSystem } from '#platform/db/system.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { testWorld } from '#test/world.ts'
import { forgetOldAudit } from './forget-old-audit.ts'
import { recordAudit, recordAudits } from './record-audit.ts'

const entity = { type: 'order', id: uuidv7(), number: 'ORD-00001' }

test('the audit log', async t => {
  const world = await testWorld(t)
  const { rose, palm, within, databases } = world
  const rowsOf = (id: string) => world.sql('select * from audit_log where entity_id = $1 order by id', [id])

  t.test('says who did what to which record, and from where', async t => {
    const { userId, name } = rose.people.staff
    const actor = { kind: 'member', userId, name } as const
    const scope = { tenantId: rose.id, actor, requestId: 'request-1', address: '192.0.2.7' }
    const facts = {
      before: { status: 'pending', total: '5.000' },
      after: { status: 'confirmed', total: '5.000', by: 1 },
    }
    await inTenant(databases.user, scope, async tx => recordAudit(tx, { action: 'order.confirmed', entity, ...facts }))
    t.match(await rowsOf(entity.id), [
      {
        tenant_id: rose.id,
        action: 'order.confirmed',
        entity_number: 'ORD-00001',
        actor_kind: 'member',
        actor_user_id: userId,
        actor_name: name,
        address: '192.0.2.7',
        request_id: 'request-1',
      },
    ])
    const [row] = await rowsOf(entity.id)
    t.strictSame(
      [row!.before, row!.after],
      [{ status: 'pending' }, { status: 'confirmed', by: 1 }],
      'what changed only',
    )
  })

  t.test('takes more rows at once than one statement has room for', async t => {
    const entry = { action: 'item.changed', entity: { type: 'catalog_item', id: uuidv7() } } as const
    await within(rose, async tx => recordAudits(tx, Array(2500).fill(entry)))
    t.equal((await rowsOf(entry.entity.id)).length, 2500)
  })

  t.test('can be altered and shortened by no role of a process', async t => {
    const statements = ['update audit_log set reason = null', 'delete from audit_log', 'truncate audit_log']
    for (const statement of statements.map(text => sql.raw(text))) {
      const refused = { code: '42501' }
      await t.rejects(
        within(rose, tx => statement.execute(tx), 'owner'),
        refused,
      )
      await t.rejects(
        inSystem(databases.system, 'try', tx => statement.execute(tx)),
        refused,
      )
      await t.rejects(
        inIdentity(databases.identity, tx => statement.execute(tx)),
        refused,
      )
    }
  })

  t.test('forgets what is older than 400 days, of one tenant, and nothing younger', async t => {
    const insert = (tenant: { id: string }, days: number, atDays = days) =>
      world.sql(
        `insert into audit_log (tenant_id, id, at, action, entity_type, entity_id, actor_kind)
         values ($1, uuidv7(make_interval(days => -$2::int)), now() - make_interval(days => $3::int), 'order.placed', 'order', $4, 'system')`,
        [tenant.id, days, atDays, old],
      )
    const old = uuidv7()
    for (const days of [500, 401, 399, 1]) await insert(rose, days)
    await insert(rose, 450, 10)
    await insert(palm, 500)
    t.equal(await within(rose, forgetOldAudit), 2)
    const left = await world.sql(
      `select tenant_id, now()::date - at::date as days from audit_log where entity_id = $1`,
      [old],
    )
    const days = left.map(row => (row.tenant_id === palm.id ? 'palm' : Number(row.days)))
    t.same(days.toSorted(), [1, 10, 399, 'palm'])
    t.equal(await within(rose, forgetOldAudit), 0)
  })
})
