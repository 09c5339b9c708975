import { createItem } from '#domain/catalog/create-item.ts'
import type { StoredContent } from '#domain/storefronts/storefront-content.ts'
import { createTenant } from '#domain/tenants/create-tenant.ts'
import type { Database } from '#platform/db/connection.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'

export type BenchTenant = { id: string; slug: string; itemIds: string[] }

type Databases = { user: Database; identity: Database }

/** Founds tenants with items of unlimited and of ample stock, as a shop would have them. */
export async function makeTenants(databases: Databases, count: number, itemsEach: number): Promise<BenchTenant[]> {
  const owner = await makeOwner(databases)
  const tenants: BenchTenant[] = []
  for (let index = 0; index < count; index++) {
    const slug = `bench-${uuidv7().slice(-12)}`
    const id = await inIdentity(databases.identity, tx => createTenant(tx, newTenant(slug, owner)))
    tenants.push({ id, slug, itemIds: await makeItems(databases.user, id, itemsEach) })
  }
  return tenants
}

async function makeOwner({ identity }: Databases) {
  const email = `${uuidv7()}@bench.test`
  const { id } = await inIdentity(identity, tx =>
    tx
      .insertInto('users')
      .values({ issuer: 'bench', subject: email, email, name: 'Bench', locale: 'en' })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return { userId: id, email, name: 'Bench', locale: 'en' as const }
}

/** In a storefront that is open to the public. */
async function makeItems(user: Database, tenantId: string, count: number): Promise<string[]> {
  return inTenant(user, { tenantId, actor: { kind: 'system' } }, async tx => {
    await tx.updateTable('tenants').set({ published_at: new Date() }).execute()
    const ids: string[] = []
    for (let index = 0; index < count; index++) {
      ids.push(
        await createItem(tx, {
          slug: `item-${index}`,
          type: 'product',
          name: { en: `Roses number ${index}`, ar: `ورد رقم ${index}` },
          description: { en: 'Cut this morning and tied by hand.', ar: 'قُطف هذا الصباح ونُسّق باليد.' },
          price: { amount: '12.500', currency: 'KWD' },
          stock: index % 2 ? null : 1_000_000,
          position: index,
          published: true,
        }),
      )
    }
    return ids
  })
}

function newTenant(slug: string, owner: { userId: string; email: string; name: string; locale: 'en' }) {
  const text = { en: '', ar: '' }
  const content: StoredContent = {
    branding: { accent: '#8a1f4d', logo: null, hero: null, tagline: text, about: text, digits: 'latn' },
    features: { orders: true, donations: false, pledges: false, assistant: false },
    delivery: { methods: ['pickup', 'delivery'], pickupAddress: text },
    merchant: null,
  }
  const locales: ('ar' | 'en')[] = ['ar', 'en']
  const place = { country: 'KW', currency: 'KWD', locales, defaultLocale: 'ar' as const, timeZone: 'Asia/Kuwait' }
  return { slug, name: { en: 'Bench', ar: 'قياس' }, kind: 'shop' as const, ...place, content, owner }
}
