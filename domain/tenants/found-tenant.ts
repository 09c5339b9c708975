import { createHash } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { Bilingual, Locale } from '#domain/bilingual.ts'
import { defaultsOf } from '#domain/countries/country-defaults.ts'
import { DomainError, type FieldProblem, InvalidInput } from '#domain/errors.ts'
import { newStorefront } from '#domain/storefronts/new-storefront.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import { createTenant } from './create-tenant.ts'
import { checkTenantFacts } from './tenant-facts.ts'

export type Founding = {
  slug: string
  name: Bilingual
  kind: 'shop' | 'charity' | 'both'
  country: string
  currency?: string
  locale: Locale
  locales?: Locale[]
  timeZone?: string
}

export type FoundingRequest = {
  userId: string
  /** The idempotency key of the client. */
  key: string
  founding: Founding
  limits: { perDay: number; inAll: number }
}

/**
 * Founds a tenant for a person, once for a key: repeated, it tells the tenant again. What is not said is what the country
 * has. Refuses email_not_verified, too_many_tenants (`most`, `within`), idempotency_key_reused, what createTenant refuses,
 * and facts that are none as invalid input. Foundings of one person wait for one another.
 */
export async function foundTenant(
  tx: IdentityTx,
  { userId, key, founding, limits }: FoundingRequest,
): Promise<{ tenantId: string; replayed: boolean }> {
  const owner = await lockFounder(tx, userId)
  const hashes = { key_hash: sha256(key), body_hash: sha256(JSON.stringify(founding)) }
  const before = await findFounding(tx, userId, hashes.key_hash)
  if (before && !before.body_hash.equals(hashes.body_hash)) throw new DomainError('idempotency_key_reused')
  if (before) return { tenantId: before.founded, replayed: true }
  if (!owner.email_verified_at) throw new DomainError('email_not_verified')
  await refuseTooMany(tx, userId, limits)
  const { email, name, locale } = owner
  const tenantId = await createTenant(tx, {
    ...wholeFounding(founding),
    content: newStorefront(founding.kind),
    owner: { userId, email, name, locale: locale as Locale },
  })
  await tx
    .insertInto('tenant_foundings')
    .values({ user_id: userId, ...hashes, founded: tenantId })
    .execute()
  return { tenantId, replayed: false }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** Not `for update`: the rows that refer to a person could not be written meanwhile. */
async function lockFounder(tx: IdentityTx, userId: string) {
  const row = await tx
    .selectFrom('users')
    .select(['email', 'email_verified_at', 'name', 'locale'])
    .where('id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('session_ended')
  return row
}

async function findFounding(tx: IdentityTx, userId: string, keyHash: Buffer) {
  return tx
    .selectFrom('tenant_foundings')
    .select(['body_hash', 'founded'])
    .where('user_id', '=', userId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
}

async function refuseTooMany(tx: IdentityTx, userId: string, { perDay, inAll }: FoundingRequest['limits']) {
  const today = sql<SqlBool>`at > now() - interval '24 hours'`
  const count = await tx
    .selectFrom('tenant_foundings')
    .select(expression => [
      expression.fn.countAll<string>().as('all'),
      expression.fn.countAll<string>().filterWhere(today).as('today'),
    ])
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  if (Number(count.all) >= inAll) throw new DomainError('too_many_tenants', { most: inAll, within: 'all' })
  if (Number(count.today) >= perDay) throw new DomainError('too_many_tenants', { most: perDay, within: 'day' })
}

/** With what the country has where the founder said nothing. */
function wholeFounding({ locale, ...founding }: Founding) {
  const country = defaultsOf(founding.country)
  const { currency = country?.currency, timeZone = country?.timeZone } = founding
  const fields: FieldProblem[] = []
  const message = 'needed for a country of which we know none'
  if (currency === undefined) fields.push({ path: '/currency', code: 'required', message })
  if (timeZone === undefined) fields.push({ path: '/timeZone', code: 'required', message })
  if (fields.length > 0) throw new InvalidInput(fields)
  const locales = founding.locales ?? [...new Set([locale, ...(country?.locales ?? [])])]
  const whole = { ...founding, currency: currency!, timeZone: timeZone!, locales, defaultLocale: locale }
  checkTenantFacts(whole)
  return whole
}
