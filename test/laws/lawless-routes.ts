import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Access } from '#api/access.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inSystem } from '#platform/db/system.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import type { TestApi } from '#test/api.ts'

/** Routes as nobody should write them, for the law of request scopes to speak of. */
export function addLawlessRoutes({ app, parts, palm, rose }: TestApi) {
  const { user, identity, system } = parts.databases
  const { userId, name } = rose.people.owner
  const owner = { kind: 'member', userId, name } as const
  const add = (operationId: string, access: Access, work: () => Promise<unknown>) =>
    app.get(
      `/v1/tenants/:slug/lawless-${operationId}`,
      { config: { access }, schema: { operationId, params: Type.Object({ slug: Type.String() }) } },
      async () => {
        await work()
        return {}
      },
    )
  add('strays', 'orders.read', () =>
    inTenant(user, { tenantId: palm.id, actor: owner }, tx => tx.selectFrom('tenants').select('slug').execute()),
  )
  add('forgets', 'orders.read', () =>
    inTenant(user, { tenantId: rose.id, actor: { kind: 'public' } }, tx =>
      tx.selectFrom('orders').select('id').execute(),
    ),
  )
  add('wanders', 'orders.read', () =>
    inTenant(user, { tenantId: rose.id, actor: owner }, async tx => {
      await sql`select 1`.execute(tx)
      await sql`select set_config('app.current_tenant', ${palm.id}, true)`.execute(tx)
    }),
  )
  add('elevates', 'orders.read', () => inSystem(system, 'a test', tx => sql`select 1`.execute(tx)))
  add('looksAround', 'person', () => inIdentity(identity, tx => sql`select 1 where 'tenant_members' = ''`.execute(tx)))
  add('idles', 'orders.read', async () => undefined)
}
