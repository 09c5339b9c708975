import fc from 'fast-check'

/** What becomes of promises; pledges, gifts and campaigns are meant by the order in which they came. */
export type PledgeStep =
  | { does: 'pledge'; amount: string; parts: number | null; campaign: number | null; key: number }
  | { does: 'enter pledge'; amount: string; parts: number | null; campaign: number | null }
  | { does: 'pay pledge'; pledge: number; amount: string; surplus: boolean }
  | { does: 'take payment back'; pledge: number; donation: number }
  | { does: 'move pledge'; pledge: number; days: number }
  | { does: 'give up pledge'; pledge: number; to: 'cancelled' | 'written_off' }
  | { does: 'read pledge'; pledge: number }
  | { does: 'list pledges'; limit: number; on: boolean }
  | { does: 'read board' }

/** Payments are known by the numbers of their gifts. */
export type KnownPledges = { pledges: string[]; payments: string[]; pledgeCursor?: string }

export const noPledges = (): KnownPledges => ({ pledges: [], payments: [] })

const which = fc.nat({ max: 2 })
const amount = fc.constantFrom('9.000', '12.500', '1.000', '0.002')
const promise = {
  amount,
  parts: fc.constantFrom(null, 2, 3),
  campaign: fc.option(which, { nil: null }),
}
const does = <Name extends PledgeStep['does']>(name: Name) => fc.constant(name)

export const pledgeStep: fc.Arbitrary<PledgeStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: does('pledge'), ...promise, key: which }) },
  { weight: 3, arbitrary: fc.record({ does: does('enter pledge'), ...promise }) },
  { weight: 5, arbitrary: fc.record({ does: does('pay pledge'), pledge: which, amount, surplus: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: does('take payment back'), pledge: which, donation: which }) },
  { weight: 2, arbitrary: fc.record({ does: does('move pledge'), pledge: which, days: fc.constantFrom(3, 40, 4000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: does('give up pledge'),
      pledge: which,
      to: fc.constantFrom('cancelled', 'written_off'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: does('read pledge'), pledge: which }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: does('list pledges'), limit: fc.integer({ min: 1, max: 3 }), on: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: does('read board') }) },
)

export const isPledgeStep = (step: { does: string }): step is PledgeStep => pledgeNames.has(step.does)

const pledgeNames = new Set<string>([
  'pledge',
  'enter pledge',
  'pay pledge',
  'take payment back',
  'move pledge',
  'give up pledge',
  'read pledge',
  'list pledges',
  'read board',
])
