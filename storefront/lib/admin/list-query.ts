import type { ListName } from './lists.ts'
import { lists } from './lists.ts'

/** What the address of a list asks for: filters by name, and the cursor of a page ('' for the newest). */
export type ListQuery = { filters: Filters; cursor: string }
export type Filters = Readonly<Record<string, string>>

export const pageSize = 50

/** The filters and page an address asks for; what the list does not know, or cannot be, is left out. */
export function readListQuery(list: ListName, params: Pick<URLSearchParams, 'get'>): ListQuery {
  const known = Object.entries(lists[list].filters).flatMap(([name, form]) => {
    const asked = params.get(name)?.trim() ?? ''
    return asked !== '' && fits(asked, form) ? [[name, asked] as const] : []
  })
  return { filters: Object.fromEntries(known), cursor: params.get('cursor') ?? '' }
}

export function listPath(slug: string, list: ListName, query: Partial<ListQuery> = {}): string {
  return `/${slug}/${list}${searchOf(query)}`
}

export function listCall(slug: string, list: ListName, query: ListQuery): string {
  const search = searchOf(query)
  return `/tenants/${encodeURIComponent(slug)}/${lists[list].path}${search}${search ? '&' : '?'}limit=${pageSize}`
}

/** The same filters with some changed; an empty one is taken away. */
export function withFilters(filters: Filters, changes: Record<string, string | undefined>): Filters {
  return Object.fromEntries(
    Object.entries({ ...filters, ...changes }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}

/** One name for one set of filters, in whatever order they were chosen. */
export function nameOf(filters: Filters): string {
  const params = new URLSearchParams(filters)
  params.sort()
  return params.toString() || 'all'
}

function searchOf({ filters = {}, cursor }: Partial<ListQuery>): string {
  const params = new URLSearchParams(filters)
  if (cursor) params.set('cursor', cursor)
  return params.size > 0 ? `?${params}` : ''
}

function fits(asked: string, form: RegExp | readonly string[]): boolean {
  return form instanceof RegExp ? form.test(asked) : form.includes(asked)
}
