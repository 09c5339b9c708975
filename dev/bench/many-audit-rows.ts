import { type BenchTenant, makeTenants } from './bench-world.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'
import type { Pace, Stage } from './stage.ts'

export type ManyAuditRows = { tenant: BenchTenant; count: number; middle: string }

/**
 * A tenant whose log has grown for 400 days: most rows of guests, one in eight of twenty members, one in sixteen of the
 * system, none of a super admin, and of one action a single row in the middle. Another tenant has as many of a super admin.
 */
export async function manyAuditRows(stage: Stage, { rounds }: Pace): Promise<ManyAuditRows> {
  const count = rounds > 2 ? 1_000_000 : 100_000
  const [tenant, other] = await withDatabases(stage, databases => makeTenants(databases, 2, 1))
  await asAdministrator(stage.adminUrl, membersSql, [tenant!.id, tenant!.slug])
  // An index is built faster than it is kept up.
  const indexes = await asAdministrator(stage.adminUrl, indexesSql)
  for (const { name } of indexes) await asAdministrator(stage.adminUrl, `drop index ${name}`)
  await asAdministrator(stage.adminUrl, rowsSql, [tenant!.id, count])
  await asAdministrator(stage.adminUrl, otherSql, [other!.id, tenant!.id])
  for (const { text } of indexes) await asAdministrator(stage.adminUrl, text)
  await asAdministrator(stage.adminUrl, 'vacuum analyze audit_log')
  const [row] = await asAdministrator(
    stage.adminUrl,
    `select id from audit_log where tenant_id = $1 and action = 'contact.erased'`,
    [tenant!.id],
  )
  return { tenant: tenant!, count, middle: row.id }
}

const indexesSql = `
  select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as text from pg_index
  where indrelid = 'audit_log'::regclass and not indisprimary`

const membersSql = `
  with people as (
    insert into users (issuer, subject, email, name, locale)
    select 'bench', email, email, 'Member ' || n, 'en'
    from (select n, format('%s-%s@bench.test', $2::text, n) as email from generate_series(1, 20) n) members
    returning id, email, name
  )
  insert into tenant_members (tenant_id, user_id, email, display_name, locale, role, status, joined_at)
  select $1, id, email, name, 'en', 'staff', 'active', now() from people`

const rowsSql = `
  with members as (
    select array_agg(user_id) as users, array_agg(display_name) as names from tenant_members where tenant_id = $1
  )
  insert into audit_log (tenant_id, id, action, entity_type, entity_id, entity_number, after, actor_kind, actor_user_id,
    actor_name, address, request_id, at)
  select $1, uuidv7(at - now()), action, split_part(action, '.', 1), uuidv7(at - now()), 'ORD-' || lpad(n::text, 7, '0'),
    '{"status": "placed", "total": "12.500"}', kind,
    case kind when 'member' then users[1 + (n / 8) % 20] end, case kind when 'member' then names[1 + (n / 8) % 20] end,
    '198.51.100.7', 'req-' || n, at
  from members, generate_series(1, $2::int) n, lateral (
    select now() - (interval '400 days' * ($2 - n) / $2) as at,
      case when n % 8 = 0 then 'member' when n % 16 = 1 then 'system' else 'public' end as kind,
      case when n = $2 / 2 then 'contact.erased'
        when n % 8 = 0 then (array['order.confirmed', 'order.fulfilled', 'item.changed', 'contact.changed'])[1 + (n / 8) % 4]
        when n % 16 = 1 then 'donation.receipted'
        else (array['order.placed', 'donation.created'])[1 + n % 2] end as action
  ) facts`

const otherSql = `
  insert into audit_log (tenant_id, id, action, entity_type, entity_id, actor_kind, at)
  select $1, uuidv7(at - now()), 'tenant.suspended', 'tenant', entity_id, 'super_admin', at
  from audit_log where tenant_id = $2 and actor_kind = 'member'`
