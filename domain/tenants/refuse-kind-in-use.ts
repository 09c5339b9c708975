import { DomainError } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { TenantKind } from './tenant-queries.ts'

/**
 * Refuses kind_in_use (`open`: how many of what) for a charity that would be none while gifts are on their way, pledges are
 * open or campaigns take gifts, and for a shop that would be none while orders wait.
 */
export async function refuseKindInUse(tx: TenantTx, from: TenantKind, to: TenantKind): Promise<void> {
  const open: Record<string, number> = {}
  const count = async (table: keyof typeof openStates) => {
    const found = await tx
      .selectFrom(table)
      .select(expression => expression.fn.countAll<string>().as('count'))
      .where('status', 'in', openStates[table] as never)
      .executeTakeFirstOrThrow()
    if (Number(found.count) > 0) open[table] = Number(found.count)
  }
  if (from !== 'shop' && to === 'shop') await Promise.all([count('pledges'), count('donations'), count('campaigns')])
  if (from !== 'charity' && to === 'charity') await count('orders')
  if (Object.keys(open).length > 0) throw new DomainError('kind_in_use', { open })
}

const openStates = {
  campaigns: ['active'],
  donations: ['pending'],
  orders: ['pending', 'confirmed'],
  pledges: ['open', 'partly_fulfilled'],
}
