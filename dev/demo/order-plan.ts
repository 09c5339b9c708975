import type { StatusChange } from '#domain/orders/change-order-status.ts'
import type { NewOrder } from '#domain/orders/new-order.ts'
import type { DemoCustomer, DemoItem, DemoTenant } from './demo-tenant.ts'
import { type DemoVisit, planVisit } from './giving/visit-plan.ts'
import { customers, oneUnderTwoNames, orderNotes } from './people.ts'
import { type Random, randomFrom } from './pictures/random.ts'

export type PlannedOrder = Omit<NewOrder, 'items' | 'placedAt'> & {
  lines: { slug: string; quantity: number }[]
  placedAt: Date
  visit: DemoVisit | null
  moves: (StatusChange & { at: Date })[]
}

const hour = 3_600_000
const day = 24 * hour

/** The orders of the thirty days before `now`, oldest first; the same day gives the same orders. */
export function planOrders(tenant: DemoTenant, now: Date): PlannedOrder[] {
  const random = randomFrom(`${tenant.slug} orders ${now.toISOString().slice(0, 10)}`)
  const sold = tenant.items.filter(item => item.published && item.stock !== 0)
  const orders: PlannedOrder[] = []
  const order = (customer: DemoCustomer, age: number) =>
    orders.push(planOrder({ tenant, sold, random, customer, placedAt: momentOf(now, age, random), now }))
  for (let age = 30; age >= 0; age--) {
    const count = whole(random, 1, 3)
    for (let index = 0; index < count; index++) order(random.pick(customers), age)
  }
  for (const [index, customer] of oneUnderTwoNames.entries()) order(customer, 12 - 4 * index)
  return orders.sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
}

/** Units that the planned orders keep, by item: what the shop had in stock besides what is left today. */
export function unitsSold(orders: PlannedOrder[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { lines } of orders) {
    for (const { slug, quantity } of lines) units.set(slug, (units.get(slug) ?? 0) + quantity)
  }
  return units
}

/** Between nine in the morning and ten at night, never later than a quarter of an hour ago. */
function momentOf(now: Date, age: number, random: Random): Date {
  const midnight = new Date(now.getTime() - age * day).setUTCHours(0, 0, 0, 0)
  const moment = midnight + 6 * hour + whole(random, 0, 13 * 60) * 60_000
  return new Date(Math.min(moment, now.getTime() - whole(random, 15, 180) * 60_000))
}

type Planning = {
  tenant: DemoTenant
  sold: DemoItem[]
  random: Random
  customer: DemoCustomer
  placedAt: Date
  now: Date
}

function planOrder({ tenant, sold, random, customer, placedAt, now }: Planning): PlannedOrder {
  const chosen = new Set(Array.from({ length: whole(random, 1, 3) }, () => random.pick(sold)))
  const method = tenant.delivery.methods.includes('delivery') && random.next() < 0.7 ? 'delivery' : 'pickup'
  return {
    customer: contactOf(customer),
    locale: customer.locale,
    delivery: method === 'delivery' ? { method, address: customer.address } : { method },
    note: random.next() < 0.3 ? random.pick(orderNotes[customer.locale]) : undefined,
    lines: [...chosen].map(({ slug }) => ({ slug, quantity: random.next() < 0.75 ? 1 : 2 })),
    placedAt,
    visit: planVisit(random, `/${customer.locale}`, placedAt),
    moves: planMoves(placedAt, now, random),
  }
}

function contactOf({ name, phone, email }: DemoCustomer) {
  return { name, phone, ...(email && { email }) }
}

/** The older, the further: today's wait, yesterday's are confirmed, earlier ones fulfilled; one in twelve is cancelled. */
function planMoves(placedAt: Date, now: Date, random: Random): PlannedOrder['moves'] {
  const age = now.getTime() - placedAt.getTime()
  const after = (hours: number) => new Date(Math.min(placedAt.getTime() + hours * hour, now.getTime() - 60_000))
  if (age > 2 * day && random.next() < 0.08)
    return [{ status: 'cancelled', at: after(2), reason: 'The customer asked us to.' }]
  const moves: PlannedOrder['moves'] = []
  if (age > 5 * hour) moves.push({ status: 'confirmed', at: after(0.5 + random.next()) })
  if (age > 1.5 * day) moves.push({ status: 'fulfilled', at: after(6 + random.next() * 20) })
  return moves
}

function whole(random: Random, low: number, high: number): number {
  return Math.floor(random.between(low, high + 1))
}
