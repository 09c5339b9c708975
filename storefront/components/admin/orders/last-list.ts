// The filter and page one came from, so that the way back from an order leads to the same list.
let search = ''

export function keepListSearch(current: string): void {
  search = current
}

export function lastListPath(slug: string): string {
  return search ? `/${slug}/orders?${search}` : `/${slug}/orders`
}
