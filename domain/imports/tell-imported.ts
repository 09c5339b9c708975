import { type AuditEntry, recordAudit, recordAudits } from '#domain/audit/record-audit.ts'
import type { ItemState } from '#domain/catalog/store-items.ts'
import { moneyFromColumn } from '#domain/money.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { Catalogue, ItemsPlan } from './plan-items.ts'

export type Imported = {
  plan: ItemsPlan
  /** Ids of the created items by their slugs. */
  ids: Map<string, string>
  catalogue: Catalogue
  figures: { lines: number; created: number; updated: number; unchanged: number; createdCategories: string[] }
}

/** Writes the import, and of each item what it was and became: a price that a file changed is found like any other. */
export function tellImported(tx: TenantTx, { plan, ids, catalogue, figures }: Imported): void {
  recordAudit(tx, { action: 'items.imported', entity: { type: 'import', id: uuidv7() }, after: figures })
  const facts = (item: ItemState) => factsOf(item, catalogue)
  const created = plan.created.map((item): AuditEntry => {
    return { action: 'item.created', entity: { type: 'catalog_item', id: ids.get(item.slug)! }, after: facts(item) }
  })
  const updated = plan.updated.map(({ id, ...after }): AuditEntry => {
    const { id: _id, ...before } = catalogue.items.get(after.slug)!
    return {
      action: 'item.changed',
      entity: { type: 'catalog_item', id },
      before: facts(before),
      after: facts(after),
    }
  })
  recordAudits(tx, [...created, ...updated])
}

function factsOf(item: ItemState, { currency, categories }: Catalogue) {
  const { categoryId, price, ...facts } = item
  const category = [...categories].find(([, id]) => id === categoryId)?.[0] ?? null
  return { ...facts, price: moneyFromColumn(price, currency).amount, currency, category }
}
