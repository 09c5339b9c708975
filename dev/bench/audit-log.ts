import { readAuditFacets } from '#domain/audit/audit-facets.ts'
import { listAudit } from '#domain/audit/list-audit.ts'
import type { AuditFilter } from '#domain/audit/narrow-audit.ts'
import type { Database } from '#platform/db/connection.ts'
import { inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import { type Figure, type Finding, interleave, medianTime } from './figure.ts'
import { manyAuditRows } from './many-audit-rows.ts'
import { withDatabases } from './order-facts.ts'

const pageSize = 50
const turns = 40

/** The newest page of a long audit log, one deep in it, pages of a filter with many, one and no rows, and the filters' menus. */
export const auditLog: Figure = {
  name: 'audit-log',
  run: (stage, pace) =>
    withDatabases(stage, async ({ user }) => {
      const { tenant, count, middle } = await manyAuditRows(stage, pace)
      const time = (read: (tx: TenantTx) => Promise<unknown>) => timeOf(user, tenant.id, read)
      const page = (filter: AuditFilter, before?: string) =>
        time(tx => listAudit(tx, filter, { before, limit: pageSize + 1 }))
      const sides = await interleave(pace.rounds, {
        newest: page({}),
        deep: page({}, middle),
        family: page({ action: 'order' }),
        single: page({ action: 'contact.erased' }),
        kind: page({ actorKind: 'system' }),
        nobody: page({ actorKind: 'super_admin' }),
        never: page({ actorKind: 'super_admin', action: 'order' }),
        facets: time(readAuditFacets),
      })
      const found = (what: string, value: number, atMost: number): Finding => ({
        what: `of ${count.toLocaleString('en')} audit rows, ${what}, median`,
        measured: { value, unit: 'ms' },
        comparedWith: 'the newest page',
        reference: { value: sides.newest, unit: 'ms' },
        goal: { atMost },
      })
      return [
        found('the page in the middle', sides.deep, 1.5),
        found('a family of actions that four in ten have', sides.family, 3),
        found('an action of one row', sides.single, 3),
        found('a kind of actor that each sixteenth has', sides.kind, 3),
        found('a kind of actor that none has', sides.nobody, 3),
        found('a kind of actor that none of these actions has', sides.never, 3),
        found('the menus of the filters', sides.facets, 10),
      ]
    }),
}

function timeOf(user: Database, tenantId: string, read: (tx: TenantTx) => Promise<unknown>) {
  const once = () => inTenant(user, { tenantId, actor: { kind: 'system' } }, read, { readOnly: true })
  return () => medianTime(turns, once)
}
