'use client'
import { createContext, useContext } from 'react'
import { type Filters, type ListQuery, listPath } from '@/lib/admin/list-query.ts'
import type { ListName } from '@/lib/admin/lists.ts'
import { useTenant } from '../shell/tenant-context.tsx'

type Open = { list: ListName; query: ListQuery }

export const ListContext = createContext<Open | undefined>(undefined)

/** The list one is in, what its address asks for, and the addresses of its other filters and pages. */
export function useList() {
  const open = useContext(ListContext)
  const { slug } = useTenant()
  if (!open) throw new Error('useList is for what stands inside a ListPage')
  const { list, query } = open
  return {
    ...open,
    slug,
    pathOf: (next: Partial<ListQuery>) => listPath(slug, list, next),
    /** Other filters, from the newest page on: an address of its own, so that one can go back. */
    filter: (filters: Filters) => window.history.pushState(null, '', listPath(slug, list, { filters })),
    /** The same, as a correction of the address one is at: typing a word is one step, not five. */
    refine: (filters: Filters) => window.history.replaceState(null, '', listPath(slug, list, { filters })),
    pageOf: (cursor: string) => listPath(slug, list, { ...query, cursor }),
  }
}
