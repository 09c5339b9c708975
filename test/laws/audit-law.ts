import { type Access, isOpen } from '#api/access.ts'
import { auditActions } from '#domain/audit/actions.ts'
import type { Answer, TestApi } from '#test/api.ts'
import { type AuditCase, auditCases, untold } from '#test/laws/audit-cases.ts'
import { bodyOf, type Route } from '#test/laws/openapi-places.ts'
import { sampleOf } from '#test/laws/openapi-samples.ts'
import { checksum } from '#test/laws/swap-ids.ts'
import { makers } from '#test/makers.ts'
import type { TestPerson } from '#test/people.ts'

type Row = {
  tenant_id: string
  action: string
  entity_type: string
  entity_id: string | null
  entity_number: string | null
  actor_kind: string
  actor_user_id: string | null
  actor_name: string | null
  address: string | null
  xmin: string
}

/** The routes that change something of a tenant. */
export function writesOf(routes: Route[]): Route[] {
  return routes.filter(
    ({ verb, path }) =>
      verb !== 'GET' && /^\/v1\/(tenants\/\{slug\}|storefront\/\{slug\}|status\/|unsubscribe\/)/.test(path),
  )
}

/** Routes that nobody wrote down what they leave, and cases of routes that are gone. */
export function caseBreaches(routes: Route[]): string[] {
  const names = routes.map(({ operation }) => operation.operationId)
  const cases = [...Object.keys(auditCases), ...Object.keys(untold)]
  return [
    ...names.filter(name => !cases.includes(name)).map(name => `${name}: no case says which audit rows it leaves`),
    ...cases.filter(name => !names.includes(name)).map(name => `${name}: a case of a route that there is not`),
  ]
}

/**
 * Calls a route twice: it leaves exactly the rows of its case, by whom and from where; and while the log takes no row it
 * changes nothing, which shows that both are one transaction.
 */
export async function rowBreaches(api: TestApi, route: Route, given: AuditCase): Promise<string[]> {
  const { operationId } = route.operation
  const asked = await ask(api, route, given)
  const answer = await deliver(api, route, asked, `told-${operationId}`)
  const rows = await api.sql<Row>(
    `select *, host(address) as address, xmin::text from audit_log where request_id = $1`,
    [`told-${operationId}`],
  )
  const breaches = [
    ...(answer.status < 300 ? [] : [`answered ${answer.status} ${JSON.stringify(answer.body)}`]),
    ...countBreaches(rows, given),
    ...rows.flatMap(row => factBreaches(api, asked.as, row)),
    ...(await refusalBreaches(api, route, given)),
  ]
  return breaches.map(breach => `${operationId}: ${breach}`)
}

function countBreaches(rows: Row[], { told }: AuditCase): string[] {
  const [left, wanted] = [rows.map(row => row.action).toSorted(), [...told].sort()]
  return left.join() === wanted.join() ? [] : [`leaves ${left.join(', ') || 'no row'} instead of ${wanted.join(', ')}`]
}

const numbered = ['order', 'donation', 'pledge', 'receipt']

function factBreaches({ rose }: TestApi, by: TestPerson | undefined, row: Row): string[] {
  const actor = by ? ['member', by.userId, by.name] : ['public', null, null]
  const types = (auditActions as Record<string, readonly string[]>)[row.action] ?? []
  return [
    row.tenant_id !== rose.id && 'writes into another tenant',
    [row.actor_kind, row.actor_user_id, row.actor_name].join() !== actor.join() &&
      `is told of ${row.actor_kind} ${row.actor_name}`,
    row.address !== '127.0.0.1' && `comes from ${row.address}`,
    !types.includes(row.entity_type) && `tells ${row.action} of a ${row.entity_type}`,
    row.entity_id === null && 'names no record',
    numbered.includes(row.entity_type) && !row.entity_number && `knows no number of its ${row.entity_type}`,
  ].filter(breach => breach !== false)
}

async function refusalBreaches(api: TestApi, route: Route, given: AuditCase): Promise<string[]> {
  if (given.told.length === 0) return []
  const asked = await ask(api, route, given)
  const before = await checksum(api, api.rose)
  const { status } = await deliver(api, route, asked, `refused-${route.operation.operationId}`)
  return [
    ...(status >= 500 ? [] : [`answers ${status} though its audit row was refused`]),
    ...((await checksum(api, api.rose)) === before ? [] : ['changes something without its audit row']),
  ]
}

/** From now on the log takes no row of a request whose id begins with `refused-`. */
export async function refuseRows(api: TestApi): Promise<void> {
  await api.sql(`
    create function refuse_row() returns trigger language plpgsql set search_path = pg_catalog as
      $$ begin raise exception 'refused' using errcode = 'XX001'; end $$;
    create trigger refuse_row before insert on audit_log for each row
      when (new.request_id like 'refused-%') execute function refuse_row()`)
}

type Filled = { path: string; body: unknown; headers: Record<string, string>; as: TestPerson | undefined }

async function ask(api: TestApi, route: Route, given: AuditCase): Promise<Filled> {
  // A tenant that is about to go takes no changes, and the public orders where the storefront is open.
  const living = 'deletion_requested_at = null, deletion_at = null, published_at = coalesce(published_at, now())'
  await api.sql(`update tenants set ${living} where id = $1`, [api.rose.id])
  const { params = {}, body, headers = {}, as = api.rose.people.owner } = (await given.ask?.(api)) ?? {}
  let path = route.path.replace('{slug}', api.rose.slug)
  for (const { name, in: where, schema } of route.operation.parameters ?? []) {
    if (where !== 'path' || name === 'slug') continue
    const make = makers[schema['x-sadu-entity'] ?? '']
    path = path.replace(`{${name}}`, params[name] ?? (await api.within(api.rose, make!, 'owner')))
  }
  const schema = bodyOf(route)
  const open = isOpen(route.operation['x-sadu-access'] as Access)
  return { path, headers, as: open ? undefined : as, body: body ?? (schema && sampleOf(schema, () => '')) }
}

function deliver(api: TestApi, route: Route, { path, body, headers, as }: Filled, requestId: string): Promise<Answer> {
  return api.call(route.verb as 'POST', path, {
    as,
    body,
    headers: { 'idempotency-key': requestId, 'x-request-id': requestId, ...headers },
  })
}
