import { type OrderStatus, orderStatuses } from '../../api/team-shapes.ts'

export type ListQuery = { status: OrderStatus | undefined; cursor: string }

export const pageSize = 50

/** The filter and page an address asks for; what it does not know, it leaves out. */
export function readListQuery(params: Pick<URLSearchParams, 'get'>): ListQuery {
  const asked = params.get('status')
  return { status: orderStatuses.find(status => status === asked), cursor: params.get('cursor') ?? '' }
}

export function listPath(slug: string, query: Partial<ListQuery> = {}): string {
  return `/${slug}/orders${searchOf(query)}`
}

export function listCall(slug: string, query: ListQuery): string {
  const search = searchOf(query)
  return `/tenants/${encodeURIComponent(slug)}/orders${search}${search ? '&' : '?'}limit=${pageSize}`
}

function searchOf({ status, cursor }: Partial<ListQuery>): string {
  const params = new URLSearchParams()
  if (status) params.set('status', status)
  if (cursor) params.set('cursor', cursor)
  return params.size > 0 ? `?${params}` : ''
}
