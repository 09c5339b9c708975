import { type Database, queryOnce } from './connection.ts'

type RoleFacts = {
  name: string
  is_superuser: boolean
  bypasses_rls: boolean
  memberships: number
  owned: number
  version: number
}

const oldestServer = 180_000

/**
 * Throws when the connection is more than its role may be: a superuser, past row-level security, an owner, a member of
 * another role, or on a server older than PostgreSQL 18. A process checks each of its pools before it serves.
 */
export async function checkRole(database: Database): Promise<void> {
  const [facts] = await queryOnce<RoleFacts>(database, factsQuery)
  const complaints = describe(facts!, database.role)
  if (complaints.length > 0) throw new Error(`database role ${facts!.name}: ${complaints.join('; ')}`)
}

function describe(facts: RoleFacts, expected: string): string[] {
  const ownsJobs = expected === 'app_queue'
  return [
    facts.name !== expected && `logged in as ${facts.name}, not as ${expected}`,
    facts.is_superuser && 'is a superuser',
    facts.bypasses_rls && 'bypasses row-level security',
    facts.memberships > 0 && 'is a member of another role',
    facts.owned > 0 && !ownsJobs && 'owns tables',
    facts.version < oldestServer && 'the server is older than PostgreSQL 18',
  ].filter(complaint => typeof complaint === 'string')
}

const factsQuery = `
  select r.rolname as name, r.rolsuper as is_superuser, r.rolbypassrls as bypasses_rls,
    (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
    (select count(*)::int from pg_class c where c.relowner = r.oid) as owned,
    current_setting('server_version_num')::int as version
  from pg_roles r where r.rolname = session_user`
