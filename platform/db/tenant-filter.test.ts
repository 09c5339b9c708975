import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { test } from 'tap'
import type { DB } from './tables.ts'
import { tenantFilter } from './tenant-filter.ts'

const tenant = '01890000-0000-7000-8000-000000000000'
const db = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: kysely => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: [tenantFilter(tenant)],
})

const compiled = (query: { compile(): { sql: string; parameters: readonly unknown[] } }) => {
  const { sql, parameters } = query.compile()
  return [sql, ...parameters]
}

test('a tenant’s queries name the tenant', async t => {
  t.same(compiled(db.selectFrom('orders').select('id')), [
    'select "id" from "orders" where "orders"."tenant_id" = $1',
    tenant,
  ])
  t.same(compiled(db.selectFrom('orders as o').select('o.id').where('o.status', '=', 'pending')), [
    'select "o"."id" from "orders" as "o" where "o"."status" = $1 and "o"."tenant_id" = $2',
    'pending',
    tenant,
  ])
  t.same(compiled(db.updateTable('orders').set({ note: 'x' })), [
    'update "orders" set "note" = $1 where "orders"."tenant_id" = $2',
    'x',
    tenant,
  ])
  t.same(compiled(db.deleteFrom('media_assets')), [
    'delete from "media_assets" where "media_assets"."tenant_id" = $1',
    tenant,
  ])
  t.same(
    compiled(db.selectFrom('tenants').select('slug'))[0],
    'select "slug" from "tenants" where "tenants"."id" = $1',
    'the registry by its own id',
  )
})

test('alternatives do not reach around the tenant', async t => {
  const either = db
    .selectFrom('orders')
    .select('id')
    .where(row => row.or([row('status', '=', 'pending'), row('status', '=', 'confirmed')]))
  t.equal(
    compiled(either)[0],
    'select "id" from "orders" where ("status" = $1 or "status" = $2) and "orders"."tenant_id" = $3',
  )
  const loose = db
    .selectFrom('orders')
    .select('id')
    .where('status', '=', 'pending')
    .$call(query => {
      return query.where(row => row.or([row('note', 'is', null), row('total', '>', '1')]))
    })
  t.match(compiled(loose)[0], / and "orders"\."tenant_id" = \$3$/)
})

test('a subquery is narrowed as well, an insert takes the default', async t => {
  const sub = db.selectFrom(db.selectFrom('orders').select('id').as('x')).select('x.id')
  t.equal(compiled(sub)[0], 'select "x"."id" from (select "id" from "orders" where "orders"."tenant_id" = $1) as "x"')
  t.equal(
    compiled(db.insertInto('counters').values({ series: 'x' }))[0],
    'insert into "counters" ("series") values ($1)',
  )
})
