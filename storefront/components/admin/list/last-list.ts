import type { ListName } from '@/lib/admin/lists.ts'

// The filters and page one came from, so that the way back from a record leads to the same list.
const searches = new Map<ListName, string>()

export function keepListSearch(list: ListName, current: string): void {
  searches.set(list, current)
}

export function lastListPath(slug: string, list: ListName): string {
  const search = searches.get(list)
  return search ? `/${slug}/${list}?${search}` : `/${slug}/${list}`
}
