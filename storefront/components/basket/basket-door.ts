'use client'
import { useSyncExternalStore } from 'react'

// Whether the basket's sheet is open; apart from the sheet, so that an item page can open it without loading it first.
let open = false
let opener: Element | null = null
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
  if (next && !open) opener = document.activeElement
  open = next
  for (const listener of listeners) listener()
}

/** Back to where the reader was: the button that opened the sheet, or the page when that button is gone or spent. */
export function returnFromBasket(): void {
  const usable = opener instanceof HTMLElement && opener.isConnected && !opener.matches(':disabled, body')
  const place = usable ? opener : document.getElementById('main')
  if (place instanceof HTMLElement) place.focus({ preventScroll: true })
}
