import { createTenant } from '#domain/tenants/create-tenant.ts'
import { suspendTenant } from '#domain/tenants/suspend-tenant.ts'
import { createUser } from '#domain/users/create-user.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inSystem } from '#platform/db/system.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import type { TestApi } from '#test/api.ts'
import { aStorefront } from '#test/factories.ts'
import { keepWorld } from '#test/laws/kept-world.ts'
import { callers, type Stage } from '#test/laws/permission-table.ts'
import { addMembers, makePerson, testPassword } from '#test/people.ts'
import { expiredToken, sessionOf } from '#test/tokens.ts'

/**
 * The team of `rose`, which has the same roles in a third tenant that is suspended, and a person who belongs nowhere; a
 * living and an expired token for each.
 */
export async function tableStage(api: TestApi): Promise<Stage> {
  const { rose, palm } = api
  const suspended = await suspendedTenant(api)
  const tokens: Partial<Stage['tokens']> = {}
  for (const caller of callers) tokens[caller] = await tokensOf(api, caller)
  return {
    slugs: { 'own tenant': rose.slug, 'other tenant': palm.slug, 'suspended tenant': suspended },
    tokens: tokens as Stage['tokens'],
    restore: await keepWorld(api),
  }
}

async function suspendedTenant({ rose, databases }: TestApi): Promise<string> {
  const plan = { slug: 'reed', name: { en: 'Reed', ar: 'قصب' }, kind: 'shop', country: 'KW', currency: 'KWD' } as const
  const speaking = { defaultLocale: 'ar', timeZone: 'Asia/Kuwait' } as const
  const owner = { ...rose.people.owner, locale: 'ar' } as const
  const tenantId = await inIdentity(databases.identity, tx =>
    createTenant(tx, { ...plan, ...speaking, locales: ['ar', 'en'], content: aStorefront(), owner }),
  )
  const former = await makePerson(databases, plan, 'former')
  await inTenant(databases.user, { tenantId, actor: { kind: 'system' } }, tx => addMembers(tx, rose.people, former))
  await inSystem(databases.system, 'suspend a tenant', tx =>
    suspendTenant(tx, { slug: plan.slug, reason: 'a test', suspendedBy: null, now: new Date() }),
  )
  return plan.slug
}

/** A super admin calls with the token for that area, a second factor shown in its session. */
async function tokensOf(api: TestApi, caller: keyof Stage['tokens']) {
  const person = await personOf(api, caller)
  const session = await sessionOf(api, person)
  const client = caller === 'super_admin' ? 'sadu-super' : 'sadu-app'
  if (caller === 'super_admin') {
    await api.sql('update users set is_super_admin = true where id = $1', [person.userId])
    await api.sql('update sessions set mfa_at = now() where id = $1', [session.sessionId])
  }
  return {
    living: (await api.app.issueAccessToken(session, { client })).accessToken,
    expired: await expiredToken(api, session, client),
  }
}

async function personOf({ rose, databases }: TestApi, caller: keyof Stage['tokens']): Promise<{ userId: string }> {
  if (caller !== 'person' && caller !== 'super_admin') return rose.people[caller]
  const name = caller === 'person' ? 'Person' : 'Super'
  const stranger = { email: `${caller}@nowhere.test`, name, password: testPassword, locale: 'en' as const }
  return { userId: await inIdentity(databases.identity, tx => createUser(tx, stranger)) }
}
