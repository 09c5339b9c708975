'use client'
import type { CatalogItem } from '@/api/shapes.ts'

type Pages = { items: CatalogItem[]; cursor: string | null }

// What "Show more" has fetched, by the history entry it was fetched on, for as long as the page's script lives: someone who
// comes back from an item finds the list as long as they left it, and the browser their place in it.
const kept = new Map<string, Pages & { list: string }>()

export function keptPages(list: string): Pages | undefined {
  const pages = kept.get(entry())
  return pages?.list === list ? pages : undefined
}

export function keepPages(list: string, pages: Pages): void {
  const id = entry() || `${kept.size + 1}`
  kept.set(id, { ...pages, list })
  if (!entry()) window.history.replaceState({ ...window.history.state, saduPages: id }, '')
}

function entry(): string {
  return typeof window === 'undefined' ? '' : String(window.history.state?.saduPages ?? '')
}
