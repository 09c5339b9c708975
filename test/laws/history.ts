import fc from 'fast-check'
import type { OrderStatus } from '#domain/orders/order.ts'
import { type GiftStep, giftStep, type KnownGifts } from '#test/laws/gift-steps.ts'
import { type KnownPledges, type PledgeStep, pledgeStep } from '#test/laws/pledge-steps.ts'

/** One thing that a tenant's people or shoppers do; items and orders are meant by the order in which they came. */
export type Step = ShopStep | GiftStep | PledgeStep

export type ShopStep =
  | { does: 'create item'; name: string; price: string; stock: number | null; published: boolean }
  | { does: 'change item'; item: number; price?: string; stock?: number | null; published?: boolean }
  | { does: 'archive item'; item: number }
  | { does: 'read item'; item: number }
  | { does: 'list items'; q?: string; limit: number; on: boolean }
  | { does: 'place order'; lines: { item: number; quantity: number }[]; key: number; delivery: boolean }
  | { does: 'list orders'; status?: OrderStatus; limit: number; on: boolean }
  | { does: 'read order'; order: number }
  | { does: 'move order'; order: number; to: OrderStatus }
  | { does: 'read storefront' }

/** What a history has come to know. */
export type Known = KnownGifts &
  KnownPledges & { items: string[]; orders: string[]; itemCursor?: string; orderCursor?: string }

const nobody = '01890000-0000-7000-8000-00000000dead'

export const picked = (ids: string[], n: number) => ids[n % Math.max(ids.length, 1)] ?? nobody

const which = fc.nat({ max: 5 })
const price = fc.constantFrom('1.250', '0.500', '12.000')
const stock = fc.option(fc.nat({ max: 4 }), { nil: null })
const status = fc.constantFrom<OrderStatus>('pending', 'confirmed', 'fulfilled', 'cancelled')
const does = <Name extends ShopStep['does']>(name: Name) => fc.constant(name)
const limit = fc.integer({ min: 1, max: 3 })

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const shopStep: fc.Arbitrary<ShopStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: does('create item'),
      name: fc.constantFrom('Rose', 'Lily', 'Palm'),
      price,
      stock,
      published: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: does('change item'),
      item: which,
      price: maybe(price),
      stock: maybe(stock),
      published: maybe(fc.boolean()),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: does('archive item'), item: which }) },
  { weight: 2, arbitrary: fc.record({ does: does('read item'), item: which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('list items'),
      q: maybe(fc.constantFrom('rose', 'ل', '%')),
      limit,
      on: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: does('place order'),
      lines: fc.array(fc.record({ item: which, quantity: fc.integer({ min: 1, max: 3 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      key: fc.nat({ max: 3 }),
      delivery: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: does('list orders'), status: maybe(status), limit, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: does('read order'), order: which }) },
  { weight: 3, arbitrary: fc.record({ does: does('move order'), order: which, to: status }) },
  { weight: 1, arbitrary: fc.record({ does: does('read storefront') }) },
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: shopStep },
  { weight: 3, arbitrary: giftStep },
  { weight: 2, arbitrary: pledgeStep },
)

/** A history of one tenant, and after each of its steps what another tenant does meanwhile. */
export type Interleaved = { step: Step; meanwhile: Step[] }[]

export const interleaved: fc.Arbitrary<Interleaved> = fc.array(
  fc.record({ step, meanwhile: fc.array(step, { maxLength: 2 }) }),
  { minLength: 6, maxLength: 16 },
)

/** Answers with ids by order of appearance, cursors and status links opened, times and the codes of receipts left out. */
export function renamer(): (answer: unknown) => string {
  const names = new Map<string, string>()
  const nameOf = (id: string) => {
    if (!names.has(id)) names.set(id, `<${names.size + 1}>`)
    return names.get(id)!
  }
  return answer =>
    JSON.stringify(answer ?? null, (key, value) => (key === 'nextCursor' ? opened(value) : value))
      .replace(/\/status\/([\w-]+)\.[\w-]+/g, (_link, payload) => `/status/${linked(payload)}`)
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, nameOf)
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
      .replace(/(?<=["/])[0-9A-HJKMNP-TV-Z]{16}(?=")/g, '<code>')
}

const opened = (cursor: unknown) =>
  typeof cursor === 'string' ? JSON.parse(Buffer.from(cursor, 'base64url').toString()) : cursor

/** Whose link it is and to what; the rest of a link follows from the key of the deployment. */
function linked(payload: string): string {
  const bytes = Buffer.from(payload, 'base64url')
  const uuid = (at: number) => bytes.toString('hex', at, at + 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return [uuid(1), bytes[17], uuid(18), bytes.readUInt32BE(34)].join()
}

/** The first answer that the presence of the other tenant has changed, if any. */
export function difference(alone: string[], together: string[]): string | undefined {
  const at = alone.findIndex((answer, index) => answer !== together[index])
  return at < 0 ? undefined : `answer ${at}: alone ${alone[at]}, together ${together[at]}`
}
