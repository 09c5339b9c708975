import { execFile, execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BenchTenant } from './bench-world.ts'
import { constants, orderSql } from './order-sql.ts'
import type { Stage } from './stage.ts'

const run = promisify(execFile)

export function isPgbenchThere(): boolean {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Order transactions a second by pgbench: prepared statements, as app_user under row-level security. */
export async function pgbenchOrders(stage: Stage, tenants: BenchTenant[], input: { clients: number; seconds: number }) {
  const file = join(stage.folder, 'place-order.pgbench')
  writeFileSync(file, orderScript(tenants))
  const { hostname, port, username, password, pathname } = new URL(stage.environment.DATABASE_URL_USER!)
  const where = ['-h', hostname, '-p', port, '-U', username]
  const load = ['-c', String(input.clients), '-j', '2', '-T', String(input.seconds), '-n', '-M', 'prepared', '-f', file]
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(password) }
  const { stdout, stderr } = await run('pgbench', [...where, ...load, pathname.slice(1)], { env })
  const rate = /tps = ([\d.]+)/.exec(stdout)
  if (!rate || /abort/.test(stderr)) throw new Error(`pgbench: ${stderr}`)
  return Number(rate[1])
}

/** Tenant, items and ids come with the scope, so that choosing them costs no round trip. */
function orderScript(tenants: BenchTenant[]): string {
  const each = tenants[0]!.itemIds.length
  const ids = `('{${tenants.map(tenant => tenant.id).join()}}'::uuid[])`
  const items = `('{${tenants.flatMap(tenant => tenant.itemIds).join()}}'::uuid[])`
  const chosen = `${items}[:a] as item_a, ${items}[:b] as item_b, gen_random_uuid() as key, uuidv7() as order_id, uuidv7() as event_id`
  const scope = `select set_config('app.current_tenant', ${ids}[:n]::text, true) as tenant, set_config('app.current_user', '', true) as nobody, ${chosen}`
  const statements = Object.entries(orderSql).map(([name, text]) => {
    const ready = text.replace(/(?<!:):(address|lines|total)\b/g, (_, key: keyof typeof constants) =>
      literal(constants[key]),
    )
    return name === 'number'
      ? `${ready.replace('returning last_number', 'returning last_number as number')} \\gset`
      : `${ready};`
  })
  return [
    `\\set n random(1, ${tenants.length})`,
    `\\set i random(0, ${each - 1})`,
    `\\set a (:n - 1) * ${each} + :i + 1`,
    `\\set b (:n - 1) * ${each} + mod(:i + 1, ${each}) + 1`,
    'begin;',
    `${scope} \\gset`,
    ...statements,
    'commit;',
    '',
  ].join('\n')
}

/** A space after each colon: pgbench would read `:1` in the text as one of its variables. */
const literal = (text: string) => `'${text.replaceAll(':', ': ')}'`
