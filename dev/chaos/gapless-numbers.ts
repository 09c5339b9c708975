import { makeTenants } from '#dev/bench/bench-world.ts'
import { asAdministrator, withDatabases } from '#dev/bench/order-facts.ts'
import { expectEqual, type Scenario } from './scenario.ts'
import { ChangedMind, orderOnce } from './trade.ts'

const clients = 32

/** 2,000 orders of one tenant by 32 clients, each tenth rolled back at its end: count, largest and distinct numbers agree. */
export const gaplessNumbers: Scenario = {
  name: 'gapless-numbers',
  async run(stage, { short }) {
    const orders = short ? 200 : 2_000
    const { tenantId, committed, rolledBack } = await withDatabases(stage, async databases => {
      const [tenant] = await makeTenants(databases, 1, 10)
      const counts = { tenantId: tenant!.id, committed: 0, rolledBack: 0 }
      let begun = 0
      const client = async () => {
        while (begun < orders) {
          const keep = begun++ % 10 > 0
          await orderOnce(databases.user, tenant!, { keep }).catch(error => {
            if (!(error instanceof ChangedMind)) throw error
          })
          if (keep) counts.committed++
          else counts.rolledBack++
        }
      }
      await Promise.all(Array.from({ length: clients }, client))
      return counts
    })
    const [numbers] = await asAdministrator(
      stage.adminUrl,
      `select count(*)::int as count, max(substr(order_number, 5)::int) as largest, count(distinct order_number)::int as distinct
       from orders where tenant_id = $1`,
      [tenantId],
    )
    const violations: string[] = []
    expectEqual(violations, 'orders stored', numbers.count, committed)
    expectEqual(violations, 'largest number', numbers.largest, numbers.count)
    expectEqual(violations, 'distinct numbers', numbers.distinct, numbers.count)
    return {
      figures: [
        ['orders begun, rolled back', `${committed + rolledBack}, ${rolledBack}`],
        ['count, largest number, distinct numbers', `${numbers.count}, ${numbers.largest}, ${numbers.distinct}`],
      ],
      violations,
    }
  },
}
