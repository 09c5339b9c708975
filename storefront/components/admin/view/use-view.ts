'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { currentView } from '@/lib/session/browser-view.ts'
import type { ViewState } from '@/lib/session/view.ts'

/** The look at a store that is open in this tab, or was a moment ago. */
export function useView(slug: string): ViewState | undefined {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => currentView().at(slug), [slug]),
    () => undefined,
  )
}

const subscribe = (listener: () => void) => currentView().subscribe(listener)
