import { sql } from 'kysely'
import type { Database } from './connection.ts'
import type { DB } from './tables.ts'
import { runTransaction } from './transaction.ts'

/** `deletion_at` is set once it is to be deleted: it is closed from then on. */
export type TenantAddress = { tenant_id: string; slug: string; is_active: boolean; deletion_at: Date | null }

export type Role = 'owner' | 'admin' | 'staff' | 'viewer'

/** A session that is alive, and what its person may be in the tenant asked about (nulls: no member of it). */
export type Access = {
  tenant_id: string | null
  slug: string | null
  is_active: boolean | null
  deletion_at: Date | null
  member_id: string | null
  role: Role | null
  display_name: string | null
}

export type Membership = {
  tenant_id: string
  slug: string
  name: { en: string; ar: string }
  kind: 'shop' | 'charity' | 'both'
  is_active: boolean
  deletion_at: Date | null
  role: Role
  branding: { accent: string; logo: unknown } | null
}

export type Person = { userId: string; sessionId: string }

/** The tenant of a slug, present or former; undefined for an unknown one. */
export async function resolveTenant(database: Database, slug: string): Promise<TenantAddress | undefined> {
  return runTransaction<DB, TenantAddress | undefined>(database, { settings: {}, readOnly: true }, async handle => {
    const { rows } = await sql<TenantAddress>`select * from resolve_tenant(${slug})`.execute(handle)
    return rows[0]
  })
}

type DownloadTenant = Pick<TenantAddress, 'tenant_id' | 'slug'>

/** The tenant of an unused download link by the hash of its token; undefined for any other. */
export async function resolveDownload(database: Database, hash: Buffer): Promise<DownloadTenant | undefined> {
  return runTransaction<DB, DownloadTenant | undefined>(
    database,
    { settings: {}, readOnly: true },
    async handle => (await sql<DownloadTenant>`select * from resolve_download(${hash}::bytea)`.execute(handle)).rows[0],
  )
}

/** The tenant of an invitation that is open or was accepted, by the hash of its token; undefined for any other. */
export async function resolveInvitation(
  database: Database,
  hash: Buffer,
): Promise<Omit<TenantAddress, 'is_active'> | undefined> {
  return runTransaction<DB, Omit<TenantAddress, 'is_active'> | undefined>(
    database,
    { settings: {}, readOnly: true },
    async handle =>
      (await sql<TenantAddress>`select * from resolve_invitation(${hash}::bytea)`.execute(handle)).rows[0],
  )
}

/** The tenant of an unused link to an archive by the hash of its token; undefined for any other. */
export async function resolveArchive(database: Database, hash: Buffer): Promise<DownloadTenant | undefined> {
  return runTransaction<DB, DownloadTenant | undefined>(
    database,
    { settings: {}, readOnly: true },
    async handle => (await sql<DownloadTenant>`select * from resolve_archive(${hash}::bytea)`.execute(handle)).rows[0],
  )
}

/** What a person may be in the tenant of `slug`; undefined when the session has ended. */
export async function findAccess(database: Database, person: Person, slug: string): Promise<Access | undefined> {
  return asPerson(database, person, async handle => {
    const { rows } = await sql<Access>`select * from my_access(${slug})`.execute(handle)
    return rows[0]
  })
}

/** The tenant a super admin looks at; null once that is over, undefined when they are none or the session has ended. */
export async function findView(
  database: Database,
  person: Person,
  slug: string,
  viewId: string,
): Promise<{ tenant_id: string | null; slug: string | null } | undefined> {
  return asPerson(database, person, async handle => {
    const { rows } = await sql<{ tenant_id: string | null; slug: string | null }>`
      select * from view_access(${slug}, ${viewId}::uuid)`.execute(handle)
    return rows[0]
  })
}

/** The tenants a person belongs to. */
export async function listMemberships(database: Database, person: Person): Promise<Membership[]> {
  return asPerson(database, person, async handle => {
    const { rows } = await sql<Membership>`select * from my_memberships()`.execute(handle)
    return rows
  })
}

function asPerson<Result>(
  database: Database,
  person: Person,
  work: Parameters<typeof runTransaction<DB, Result>>[2],
): Promise<Result> {
  const settings = { 'app.current_user': person.userId, 'app.current_session': person.sessionId }
  return runTransaction<DB, Result>(database, { settings, readOnly: true }, work)
}
