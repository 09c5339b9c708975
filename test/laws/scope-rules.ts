import { isOpen } from '#api/access.ts'
import type { Permission } from '#domain/members/permissions.ts'
import type { Route } from '#test/laws/openapi-places.ts'
import type { Scope, Seen, Transaction } from '#test/laws/scope-probe.ts'

/** The ids of a request's own tenant and caller; none of either where the route knows none. */
export type Own = { tenant: string; person: string }

/** A scope as `<role> <tenant> <person>`, and what may be asked in it when that is not everything. */
type Rule = { scope: string; asks?: RegExp }

/** Functions that answer before a tenant is known. */
const beforeTenant = /^select \* from (my_access|my_memberships|resolve_\w+)\(/

/** The keys that access tokens are verified and signed with, kept for a minute by each process. */
const keys = /^(select|update) [^;]*"signing_keys"/

const identity: Rule = { scope: 'app_identity no-tenant nobody' }

const rules: Record<string, Rule[]> = {
  member: [
    { scope: 'app_user own-tenant own-person' },
    { scope: 'app_user no-tenant own-person', asks: beforeTenant },
    { ...identity, asks: keys },
  ],
  person: [identity, { scope: 'app_user no-tenant own-person', asks: beforeTenant }],
  storefront: [
    { scope: 'app_user own-tenant nobody' },
    { scope: 'app_user no-tenant nobody', asks: beforeTenant },
    { ...identity, asks: keys },
  ],
  super_admin: [{ scope: 'app_system no-tenant own-person' }, identity],
  link: [{ scope: 'app_user own-tenant nobody' }],
  public: [identity, { scope: 'app_user no-tenant nobody', asks: beforeTenant }],
}

/** Routes that need another scope as well, and why. */
export const beyond: Record<string, Rule & { because: string }> = {
  acceptInvitation: { scope: 'app_user no-tenant nobody', asks: beforeTenant, because: 'finds the tenant of a link' },
  openAdmin: {
    scope: 'app_system no-tenant own-person',
    asks: /^insert into "admin_log"/,
    because: 'writes down who entered the super admins’ area',
  },
  createTenant: { scope: 'app_user another-tenant own-person', because: 'answers with the tenant it has founded' },
  readHealth: { scope: 'app_user no-tenant nobody', asks: /^select 1$/, because: 'asks whether the database answers' },
}

/**
 * Who is a member is read in a tenant, or through a function, and in no other way; a founder is written before, and super
 * admins see how many there are in each role.
 */
const ofTenant = /^(?!insert into "tenant_members"|select "role", count\(\*\)::int).*\btenant_members\b/s

/** The transactions of a request that had another tenant, person or role than its route is for. */
export function scopeBreaches({ operation }: Route, own: Own, { transactions, failures }: Seen): string[] {
  const name = operation.operationId
  const allowed = [...(rules[kindOf(operation['x-sadu-access'])] ?? []), ...(beyond[name] ? [beyond[name]] : [])]
  return [
    ...failures.map(failure => `${name}: ${failure}`),
    ...transactions.flatMap(transaction => breachesOf(transaction, own, allowed).map(breach => `${name}: ${breach}`)),
  ]
}

function breachesOf(transaction: Transaction, own: Own, allowed: Rule[]): string[] {
  const scopes = new Set(transaction.scopes.map(scope => describe(scope, own)))
  if (scopes.size > 1) return [`one transaction changed its scope: ${[...scopes].join(', then ')}`]
  const [scope = ''] = scopes
  const fitting = allowed.filter(rule => rule.scope === scope)
  const strange = transaction.statements.filter(text => !fitting.some(({ asks }) => !asks || asks.test(text)))
  const unwatched = transaction.statements.filter(text => scope.includes(' no-tenant ') && ofTenant.test(text))
  return [
    ...(transaction.begun || strange.length > 0 || scope.includes(' no-tenant ')
      ? []
      : ['asked outside a transaction']),
    ...[...strange, ...unwatched].map(text => `asked as ${scope}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`),
  ]
}

/** Where the work of a route is done, when that is not where it finds out who calls. */
const workedIn: Record<string, string | undefined> = {
  member: 'app_user own-tenant own-person',
  super_admin: 'app_system no-tenant own-person',
}

/** Whether the work of a route was done at all: what finds out who calls is none of it. */
export function reaches({ operation }: Route, own: Own, { transactions }: Seen): boolean {
  const works = workedIn[kindOf(operation['x-sadu-access'])]
  return transactions.some(({ scopes, statements }) =>
    works ? scopes.some(scope => describe(scope, own) === works) : statements.some(text => !keys.test(text)),
  )
}

function kindOf(access: string): string {
  if (access === 'person' || access === 'super_admin' || isOpen(access as Permission)) return access
  return 'member'
}

function describe({ role, tenant, person }: Scope, own: Own): string {
  return [role, named(tenant, own.tenant, 'tenant'), named(person, own.person, 'person')].join(' ')
}

function named(id: string, own: string, what: 'tenant' | 'person'): string {
  if (id === '') return what === 'tenant' ? 'no-tenant' : 'nobody'
  return id === own ? `own-${what}` : `another-${what}`
}
