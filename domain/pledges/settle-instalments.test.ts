import fc from 'fast-check'
import { test } from 'tap'
import type { Instalment } from './pledge.ts'
import { settleInstalments, withSettled } from './settle-instalments.ts'

const amounts = fc.array(fc.bigInt({ min: 1n, max: 50n }), { minLength: 1, maxLength: 12 })
const planOf = (parts: bigint[]): Instalment[] =>
  parts.map((amount, index) => ({
    position: index + 1,
    dueOn: `2027-01-${String(index + 1).padStart(2, '0')}`,
    amount,
    settled: 0n,
  }))
const sum = (parts: bigint[]) => parts.reduce((total, part) => total + part, 0n)

test('a gift settles instalments', async t => {
  t.test('oldest first, and carries on to the next ones', async t => {
    const plan = planOf([10n, 10n, 10n])
    t.same(settleInstalments(plan, 25n), {
      parts: [
        { position: 1, amount: 10n },
        { position: 2, amount: 10n },
        { position: 3, amount: 5n },
      ],
      surplus: 0n,
    })
    const later = withSettled(plan, [{ position: 1, amount: 4n }])
    t.same(settleInstalments(later, 5n).parts, [{ position: 1, amount: 5n }])
    const turned = plan.map(part => (part.position === 3 ? { ...part, dueOn: '2026-12-31' } : part))
    t.same(settleInstalments(turned, 5n).parts, [{ position: 3, amount: 5n }], 'by date, not by position')
  })

  t.test('with nothing lost and nothing made, whatever gifts come in whatever order', async t => {
    fc.assert(
      fc.property(amounts, fc.array(fc.bigInt({ min: 1n, max: 120n }), { maxLength: 20 }), (parts, gifts) => {
        let plan = planOf(parts)
        for (const gift of gifts) {
          const { parts: settled, surplus } = settleInstalments(plan, gift)
          if (sum(settled.map(part => part.amount)) + surplus !== gift) return false
          plan = withSettled(plan, settled)
          if (plan.some(part => part.settled > part.amount)) return false
          const firstOpen = plan.findIndex(part => part.settled < part.amount)
          if (firstOpen >= 0 && plan.slice(firstOpen + 1).some(part => part.settled > 0n)) return false
          if (surplus > 0n && firstOpen >= 0) return false
        }
        return true
      }),
      { numRuns: 1000 },
    )
    t.pass('1,000 histories')
  })
})
