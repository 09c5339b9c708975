import fc from 'fast-check'

/** What a charity's people and donors do; campaigns, gifts and receipts are meant by the order in which they came. */
export type GiftStep =
  | { does: 'open campaign'; smallest: string | null; status: 'draft' | 'active' }
  | { does: 'close campaign'; campaign: number }
  | { does: 'list campaigns' }
  | { does: 'give'; amount: string; campaign: number | null; key: number }
  | { does: 'enter gift'; amount: string; campaign: number | null; allowDuplicate: boolean }
  | { does: 'move gift'; gift: number; to: 'received' | 'cancelled' }
  | { does: 'issue receipt'; gift: number }
  | { does: 'void receipt'; receipt: number }
  | { does: 'read gift'; gift: number }
  | { does: 'list gifts'; limit: number; on: boolean }

export type KnownGifts = { campaigns: string[]; gifts: string[]; receipts: string[]; giftCursor?: string }

export const noGifts = (): KnownGifts => ({ campaigns: [], gifts: [], receipts: [] })

const which = fc.nat({ max: 2 })
const campaign = fc.option(which, { nil: null })
const amount = fc.constantFrom('5.000', '7.000', '12.500', '0.250')
const does = <Name extends GiftStep['does']>(name: Name) => fc.constant(name)

export const giftStep: fc.Arbitrary<GiftStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('open campaign'),
      smallest: fc.constantFrom(null, '0.100', '6.000'),
      status: fc.constantFrom('draft', 'active', 'active'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: does('close campaign'), campaign: which }) },
  { weight: 2, arbitrary: fc.record({ does: does('list campaigns') }) },
  { weight: 4, arbitrary: fc.record({ does: does('give'), amount, campaign, key: which }) },
  { weight: 6, arbitrary: fc.record({ does: does('enter gift'), amount, campaign, allowDuplicate: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('move gift'),
      gift: which,
      to: fc.constantFrom('received', 'received', 'cancelled'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: does('issue receipt'), gift: which }) },
  { weight: 1, arbitrary: fc.record({ does: does('void receipt'), receipt: which }) },
  { weight: 2, arbitrary: fc.record({ does: does('read gift'), gift: which }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: does('list gifts'), limit: fc.integer({ min: 1, max: 3 }), on: fc.boolean() }),
  },
)

export const isGiftStep = (step: { does: string }): step is GiftStep => giftNames.has(step.does)

const giftNames = new Set<string>([
  'open campaign',
  'close campaign',
  'list campaigns',
  'give',
  'enter gift',
  'move gift',
  'issue receipt',
  'void receipt',
  'read gift',
  'list gifts',
])
