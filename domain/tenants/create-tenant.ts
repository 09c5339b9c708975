import type { AuditAction } from '#domain/audit/actions.ts'
import type { Bilingual, Locale } from '#domain/bilingual.ts'
import { decimalsOf } from '#domain/currencies.ts'
import { DomainError } from '#domain/errors.ts'
import type { StoredContent } from '#domain/storefronts/storefront-content.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { refuseSlug } from './refuse-slug.ts'

export type NewTenant = {
  slug: string
  name: Bilingual
  kind: 'shop' | 'charity' | 'both'
  country: string
  currency: string
  locales: Locale[]
  defaultLocale: Locale
  timeZone: string
  content: StoredContent
  owner: { userId: string; email: string; name: string; locale: Locale }
}

/**
 * Founds a tenant with its owner in one transaction; the slug is never given again. Refuses slug_reserved,
 * slug_look_alike, slug_taken, and a slug that is none as invalid input. Returns the tenant's id.
 */
export async function createTenant(tx: IdentityTx, input: NewTenant): Promise<string> {
  if (decimalsOf(input.currency) === undefined) throw new RangeError(`no such currency: ${input.currency}`)
  await refuseSlug(tx, input.slug)
  const id = uuidv7()
  await insertTenant(tx, id, input).catch(error => {
    throw sqlState(error) === '23505' ? new DomainError('slug_taken') : error
  })
  await tx
    .insertInto('storefront_config')
    .values({ tenant_id: id, draft: JSON.stringify(input.content) })
    .execute()
  await insertOwner(tx, id, input.owner)
  await insertAudit(tx, id, input)
  return id
}

async function insertTenant(tx: IdentityTx, id: string, input: NewTenant) {
  await tx
    .insertInto('tenants')
    .values({
      id,
      slug: input.slug,
      name: JSON.stringify(input.name),
      kind: input.kind,
      country: input.country,
      currency: input.currency,
      locales: input.locales,
      default_locale: input.defaultLocale,
      time_zone: input.timeZone,
    })
    .execute()
  // A former slug of another tenant is taken as well.
  await tx.insertInto('tenant_slugs').values({ slug: input.slug, tenant_id: id }).execute()
}

async function insertOwner(tx: IdentityTx, tenantId: string, owner: NewTenant['owner']) {
  await tx
    .insertInto('tenant_members')
    .values({
      tenant_id: tenantId,
      user_id: owner.userId,
      email: owner.email,
      display_name: owner.name,
      locale: owner.locale,
      role: 'owner',
      status: 'active',
    })
    .execute()
}

async function insertAudit(tx: IdentityTx, tenantId: string, input: NewTenant) {
  await tx
    .insertInto('audit_log')
    .values({
      tenant_id: tenantId,
      action: 'tenant.created' satisfies AuditAction,
      entity_type: 'tenant',
      entity_id: tenantId,
      after: JSON.stringify({ slug: input.slug, kind: input.kind, currency: input.currency }),
      actor_kind: 'member',
      actor_user_id: input.owner.userId,
      actor_name: input.owner.name,
    })
    .execute()
}
