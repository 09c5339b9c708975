import { type TenantStatus, tenantStatuses } from '../../api/super-shapes.ts'

export const tenantsPerPage = 50

export const tenantSortNames = [
  'created',
  'slug',
  'members',
  'orders',
  'donations',
  'aiTokens',
  'storage',
  'activity',
] as const
export type TenantSortName = (typeof tenantSortNames)[number]
export type TenantSort = TenantSortName | `-${TenantSortName}`

export type TenantsQuery = { q: string; status: TenantStatus | undefined; sort: TenantSort; offset: number }

const firstSort: TenantSort = '-created'

/** What the address of the list asks for; what it does not know is left aside. */
export function readTenantsQuery(search: URLSearchParams): TenantsQuery {
  const sort = search.get('sort') ?? firstSort
  const offset = Number(search.get('offset'))
  return {
    q: (search.get('q') ?? '').trim().slice(0, 160),
    status: tenantStatuses.find(status => status === search.get('status')),
    sort: isSort(sort) ? sort : firstSort,
    offset: Number.isInteger(offset) && offset > 0 && offset <= 1_000_000 ? offset : 0,
  }
}

/** The same as an address, without what goes without saying. */
export function tenantsAddress({ q, status, sort, offset }: TenantsQuery): string {
  const search = new URLSearchParams({
    ...(q && { q }),
    ...(status && { status }),
    ...(sort !== firstSort && { sort }),
    ...(offset > 0 && { offset: String(offset) }),
  })
  return search.size > 0 ? `/super?${search}` : '/super'
}

/** And as the question to the API. */
export function tenantsQuestion({ q, status, sort, offset }: TenantsQuery): string {
  const page = { sort, limit: String(tenantsPerPage), offset: String(offset) }
  return `/tenants?${new URLSearchParams({ ...(q && { q }), ...(status && { status }), ...page })}`
}

/** The largest first, and the other way round when it is asked for again; names begin with A. */
export function nextSort(now: TenantSort, name: TenantSortName): TenantSort {
  if (name === 'slug') return now === 'slug' ? '-slug' : 'slug'
  return now === `-${name}` ? name : `-${name}`
}

const isSort = (sort: string): sort is TenantSort => tenantSortNames.some(name => name === sort.replace(/^-/, ''))
