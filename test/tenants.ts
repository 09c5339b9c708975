import { archiveItem } from '#domain/catalog/change-item.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import { putCategory } from '#domain/catalog/put-category.ts'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import type { OrderStatus } from '#domain/orders/order.ts'
import { createTenant } from '#domain/tenants/create-tenant.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { type Actor, inTenant, type TenantTx } from '#platform/db/tenancy.ts'
import { anItem, aStorefront, placeOrderOf } from '#test/factories.ts'
import { giveLicence } from '#test/licence.ts'
import { addMembers, makePeople, makePerson, type Team } from '#test/people.ts'
import type { Databases } from '#test/world.ts'

export type TestTenant = {
  id: string
  slug: string
  people: Team
  items: Record<'lilies' | 'tulips' | 'hidden' | 'archived', string>
  orders: Record<OrderStatus, { id: string; number: string }>
}

export type TenantPlan = { slug: string; name: { en: string; ar: string } }

export const tenantPlans = {
  rose: { slug: 'rose', name: { en: 'Rose', ar: 'روز' } },
  palm: { slug: 'palm', name: { en: 'Palm', ar: 'نخلة' } },
} satisfies Record<string, TenantPlan>

/** A tenant with its four people, goods and orders, made by the verbs that a tenant's own requests go through. */
export async function makeTenant(databases: Databases, plan: TenantPlan): Promise<TestTenant> {
  const [people, former] = await Promise.all([makePeople(databases, plan), makePerson(databases, plan, 'former')])
  const id = await inIdentity(databases.identity, tx =>
    createTenant(tx, {
      ...plan,
      kind: 'shop',
      country: 'KW',
      currency: 'KWD',
      locales: ['ar', 'en'],
      defaultLocale: 'ar',
      timeZone: 'Asia/Kuwait',
      content: aStorefront(),
      owner: { ...people.owner, locale: 'ar' },
    }),
  )
  await giveLicence(databases, plan.slug, `MOSA-${plan.slug}`)
  const system = { tenantId: id, actor: { kind: 'system' } as const }
  const items = await inTenant(databases.user, system, async tx => {
    await addMembers(tx, people, former)
    await openToPublic(tx)
    return makeItems(tx)
  })
  const acting =
    (actor: Actor): Within =>
    work =>
      inTenant(databases.user, { tenantId: id, actor }, work)
  const orders = await makeOrders(acting({ kind: 'public' }), acting(system.actor), items.tulips)
  return { id, slug: plan.slug, people, items, orders }
}

/** What publishing comes to, without the merchant block that it asks for. */
export async function openToPublic(tx: TenantTx): Promise<void> {
  await tx.updateTable('tenants').set({ published_at: new Date() }).execute()
}

async function makeItems(tx: TenantTx): Promise<TestTenant['items']> {
  await putCategory(tx, { slug: 'bouquets', name: { en: 'Bouquets', ar: 'باقات' }, position: 1 })
  const lilies = await createItem(tx, anItem({ slug: 'lilies', stock: 10, categorySlug: 'bouquets', position: 1 }))
  const name = { en: 'Tulips', ar: 'توليب' }
  const tulips = await createItem(tx, anItem({ slug: 'tulips', name, position: 2 }))
  const hidden = await createItem(tx, anItem({ slug: 'hidden', published: false, position: 3 }))
  const archived = await createItem(tx, anItem({ slug: 'archived', position: 4 }))
  await archiveItem(tx, archived, new Date())
  return { lilies, tulips, hidden, archived }
}

type Within = <Result>(work: (tx: TenantTx) => Promise<Result>) => Promise<Result>

const moves: Record<OrderStatus, OrderStatus[]> = {
  pending: [],
  confirmed: ['confirmed'],
  fulfilled: ['confirmed', 'fulfilled'],
  cancelled: ['cancelled'],
}

async function makeOrders(asPublic: Within, asSystem: Within, itemId: string): Promise<TestTenant['orders']> {
  const orders = {} as TestTenant['orders']
  for (const [status, steps] of Object.entries(moves) as [OrderStatus, OrderStatus[]][]) {
    const { id, number } = await asPublic(tx => placeOrderOf(tx, itemId))
    for (const step of steps) await asSystem(tx => changeOrderStatus(tx, id, { status: step }))
    orders[status] = { id, number }
  }
  return orders
}
