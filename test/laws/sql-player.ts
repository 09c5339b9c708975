import { sql } from 'kysely'
import { inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import { isGiftStep, noGifts } from '#test/laws/gift-steps.ts'
import type { Known, Step } from '#test/laws/history.ts'
import type { Player, Stage } from '#test/laws/non-interference.ts'
import { isPledgeStep, noPledges } from '#test/laws/pledge-steps.ts'
import { performGift } from '#test/laws/sql-gifts.ts'
import { performPledge } from '#test/laws/sql-pledges.ts'
import { performShop } from '#test/laws/sql-shop.ts'
import type { TestWorld } from '#test/world.ts'

/** A tenant that goes through the verbs of the domain. */
export function sqlPlayer({ databases }: TestWorld, stage: Stage): Player {
  const known: Known = { items: [], orders: [], ...noGifts(), ...noPledges() }
  const scope = { tenantId: stage.id, actor: { kind: 'member', ...stage.owner } as const }
  const within = <Result>(work: (tx: TenantTx) => Promise<Result>) => inTenant(databases.user, scope, work)
  return {
    does: step => within(tx => perform(tx, known, step)).catch(refusal),
    atTheEnd: () => within(everything),
  }
}

const refusal = ({ name, code, params }: Error & { code?: string; params?: unknown }) => ({ name, code, params })

function perform(tx: TenantTx, known: Known, step: Step): Promise<unknown> {
  if (isPledgeStep(step)) return performPledge(tx, known, step)
  return isGiftStep(step) ? performGift(tx, known, step) : performShop(tx, known, step)
}

/** Every row that a tenant can see, in raw SQL that names no tenant. */
async function everything(tx: TenantTx): Promise<unknown[]> {
  const tables = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by 1`.execute(
    tx,
  )
  const dumps: unknown[] = []
  for (const { name } of tables.rows) {
    const rows = await sql<{ row: unknown }>`
      select to_jsonb(r) - 'xact' - 'search_text' as row from ${sql.table(name)} r order by to_jsonb(r) ->> 'id', r::text`.execute(
      tx,
    )
    dumps.push([name, rows.rows.map(({ row }) => JSON.parse(JSON.stringify(row).replace(instants, '"<time>"')))])
  }
  return dumps
}

const instants = /"\d{4}-\d\d-\d\dT[\d:.]+\+00:00"/g
