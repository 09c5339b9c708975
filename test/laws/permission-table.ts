import { isOpen } from '#api/access.ts'
import { may, type Permission, permissions } from '#domain/members/permissions.ts'
import type { Role } from '#platform/db/access.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { Answer, TestApi } from '#test/api.ts'
import type { Route } from '#test/laws/openapi-places.ts'

/** Who calls: a member in a role, who is a member nowhere, a super admin in that area, or nobody who is signed in. */
export type Caller = Role | 'person' | 'super_admin' | 'nobody'

export type Situation = TenantSituation | 'signed in' | 'no token' | 'expired token'

type TenantSituation = 'own tenant' | 'other tenant' | 'suspended tenant'

export type Cell = { route: Route; caller: Caller; situation: Situation }

/** Slugs and tokens of a world in which each caller is the same in the own and in the suspended tenant. */
export type Stage = {
  slugs: Record<TenantSituation, string>
  tokens: Record<Exclude<Caller, 'nobody'>, { living: string; expired: string }>
  /** Puts people, sessions, memberships and tenants back. */
  restore(): Promise<void>
}

export const callers = ['owner', 'admin', 'staff', 'viewer', 'person', 'super_admin'] as const

const inTenants: Situation[] = ['own tenant', 'other tenant', 'suspended tenant']

/** Permissions that no route states, and where they are asked for or what they wait for. */
const askedWithin: Record<string, string> = {
  'filters.share': 'save-filter.ts: only for a filter that is shared',
  'tenant.archive': 'of the routes of archives, which are still to come',
}

/** Routes that ask more of a person than being signed in, and what they answer those who do not have it. */
const askedOfPersons: Record<string, string> = { openAdmin: '403 super_admin_needed' }

/** Routes without access, with one that nobody grants, and permissions for nothing. */
export function statementBreaches(routes: Route[], table: Record<string, readonly string[]> = permissions): string[] {
  const stated = new Set(routes.map(({ operation }) => operation['x-sadu-access']))
  return [
    ...routes.flatMap(({ verb, path, operation }) => {
      const access = operation['x-sadu-access']
      if (access === undefined) return [`${verb} ${path} states no access`]
      return kindOf(access) !== 'member' || access in table
        ? []
        : [`${verb} ${path} is for ${access}, which is not in domain/members/permissions.ts`]
    }),
    ...Object.keys(table)
      .filter(permission => !stated.has(permission) && !(permission in askedWithin))
      .map(permission => `no route is for ${permission}: take it out of domain/members/permissions.ts`),
  ]
}

/** Every route for every caller in every situation that there is for it; without a token nobody has a role. */
export function cellsOf(routes: Route[]): Cell[] {
  return routes.flatMap(route => {
    const access = route.operation['x-sadu-access']
    const ofTenant = kindOf(access) === 'member' || access === 'storefront'
    const situations: Situation[] = [...(ofTenant ? inTenants : (['signed in'] as const)), 'expired token']
    return [
      ...callers.flatMap(caller => situations.map(situation => ({ route, caller, situation }))),
      { route, caller: 'nobody', situation: 'no token' } as const,
    ]
  })
}

/** Calls each cell and compares with what stated access and permission table say. */
export async function tableBreaches(api: TestApi, stage: Stage, cells: Cell[]): Promise<string[]> {
  const breaches: string[] = []
  const unknown = new Map<Route, Promise<Answer>>()
  const answerToUnknown = (cell: Cell) => {
    const { route } = cell
    if (!unknown.has(route)) unknown.set(route, ask(api, stage, cell, 'nobody'))
    return unknown.get(route)!
  }
  for (const cell of cells) {
    const { verb, path, operation } = cell.route
    const wanted = expected(cell)
    const got = await answered(api, stage, cell, answerToUnknown)
    if (got !== wanted)
      breaches.push(
        `${verb} ${path} (${operation['x-sadu-access']}) as ${cell.caller}, ${cell.situation}: ${got}, not ${wanted}`,
      )
  }
  return breaches
}

function kindOf(access: string): 'open' | 'person' | 'super_admin' | 'member' {
  if (isOpen(access as Permission)) return 'open'
  return access === 'person' || access === 'super_admin' ? access : 'member'
}

/** `let in` or the refusal: it follows from the stated access, the caller's role and the permission table alone. */
export function expected({ route, caller, situation }: Cell): string {
  const access = route.operation['x-sadu-access']
  const kind = kindOf(access)
  if (kind === 'open')
    return access === 'storefront' && situation === 'suspended tenant' ? '403 tenant_suspended' : 'let in'
  if (situation === 'no token') return '401 token_missing'
  if (situation === 'expired token') return '401 token_expired'
  if ((kind === 'super_admin') !== (caller === 'super_admin')) return '401 token_invalid'
  if (kind !== 'member') return askedOfPersons[route.operation.operationId] ?? 'let in'
  if (caller === 'person' || situation === 'other tenant') return '404 tenant_not_found'
  if (situation === 'suspended tenant') return '403 tenant_suspended'
  return may(caller as Role, access as Permission) ? 'let in' : '403 not_allowed'
}

/** What a cell is answered; another tenant's slug must be answered to the byte like one that nobody has. */
async function answered(
  api: TestApi,
  stage: Stage,
  cell: Cell,
  answerToUnknown: (cell: Cell) => Promise<Answer>,
): Promise<string> {
  const slug = stage.slugs[cell.situation as TenantSituation] ?? stage.slugs['own tenant']
  const answer = await ask(api, stage, cell, slug)
  const verdict = verdictOf(cell, answer)
  if (verdict === 'let in' && cell.route.verb !== 'GET') await stage.restore()
  if (verdict !== '404 tenant_not_found') return verdict
  const nobodys = await answerToUnknown(cell)
  return answer.body === nobodys.body ? verdict : `${verdict}, told apart from an unknown slug`
}

/** The kinds of refusal that are about who calls; a route for everybody may refuse its own input with a 401 or 403. */
const aboutCaller = /^(token_|not_allowed|tenant_|session_ended)/

function verdictOf({ route }: Cell, { status, body }: Answer): string {
  if (status < 400) return 'let in'
  const code = /"code":"(\w+)"/.exec(body)?.[1] ?? ''
  const open = kindOf(route.operation['x-sadu-access']) === 'open'
  const refused = open
    ? aboutCaller.test(code) && !(code === 'session_ended' && /\/auth\//.test(route.path))
    : status === 401 || status === 403 || code === 'tenant_not_found'
  return refused || status >= 500 ? `${status} ${code}` : 'let in'
}

/** Ids that nobody has and a body with nothing in it: whoever is let in is refused later and changes nothing. */
async function ask(api: TestApi, { tokens }: Stage, cell: Cell, slug: string): Promise<Answer> {
  const { route, caller, situation } = cell
  const token = caller === 'nobody' ? undefined : tokens[caller][situation === 'expired token' ? 'expired' : 'living']
  const abandoned = new AbortController()
  const answer = await api.app.inject({
    method: route.verb as 'GET',
    url: route.path.replace('{slug}', slug).replace(/\{\w+\}/g, nobodysId),
    headers: {
      'x-request-id': 'permission-table',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(route.operation.requestBody && { payload: {} }),
    payloadAsStream: true,
    signal: abandoned.signal,
  })
  const { statusCode: status, headers } = answer
  const stream = answer.stream()
  if (!String(headers['content-type']).startsWith('text/event-stream'))
    return { status, headers, body: (await stream.toArray()).join('') }
  stream.on('error', () => undefined)
  abandoned.abort()
  return { status, headers, body: '' }
}

const nobodysId = uuidv7()
