import { type SqlBool, sql } from 'kysely'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { refuseSlug } from './refuse-slug.ts'
import { findTenant } from './tenant-queries.ts'

/** Each change breaks printed addresses and search engines' memory, and uses up names for ever. */
export const renamings = { most: 3, days: 30 } as const

/**
 * Gives a tenant another slug. The old one leads to it for ever, goes to nobody else, and can be taken back. Refuses
 * slug_reserved, slug_look_alike, slug_taken, renamed_too_often (`most`, `days`), and a slug that is none as invalid input.
 * The slug it has already is no change.
 */
export async function renameTenant(tx: TenantTx, slug: string): Promise<void> {
  const { id, slug: before } = await findTenant(tx, { lock: true })
  if (slug === before) return
  await refuseTooOften(tx, id)
  if (!(await isOwn(tx, slug))) await takeSlug(tx, slug)
  await tx.updateTable('tenants').set({ slug }).execute()
  const entity = { type: 'tenant', id }
  recordEvent(tx, { type: 'tenant.renamed', subject: entity, data: { from: before, to: slug } })
  recordAudit(tx, { action: 'tenant.renamed', entity, before: { slug: before }, after: { slug } })
}

async function refuseTooOften(tx: TenantTx, id: string) {
  const { count } = await tx
    .selectFrom('audit_log')
    .select(expression => expression.fn.countAll<string>().as('count'))
    .where('entity_id', '=', id)
    .where('action', '=', 'tenant.renamed')
    .where(sql<SqlBool>`at > now() - ${`${renamings.days} days`}::interval`)
    .executeTakeFirstOrThrow()
  if (Number(count) >= renamings.most) throw new DomainError('renamed_too_often', renamings)
}

async function isOwn(tx: TenantTx, slug: string): Promise<boolean> {
  const row = await tx.selectFrom('tenant_slugs').select('slug').where('slug', '=', slug).executeTakeFirst()
  return row !== undefined
}

async function takeSlug(tx: TenantTx, slug: string) {
  await refuseSlug(tx, slug)
  const insert = tx.insertInto('tenant_slugs').values({ slug }).execute()
  await insert.catch(error => {
    throw sqlState(error) === '23505' ? new DomainError('slug_taken') : error
  })
}
