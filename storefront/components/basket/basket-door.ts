'use client'
import { useSyncExternalStore } from 'react'

// Whether the basket's sheet is open; apart from the sheet, so that an item page can open it without loading it first.
let open = false
const listeners = new Set<() => void>()

export function useBasketDoor(): boolean {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
    () => false,
  )
}

export function setBasketDoor(next: boolean): void {
  open = next
  for (const listener of listeners) listener()
}
