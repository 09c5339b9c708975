'use client'
import { useSyncExternalStore } from 'react'
import { type Basket, readBasket } from '@/lib/basket.ts'

// The basket lives in this origin's localStorage, so every store has its own; tabs follow each other by the storage event.
const key = 'sadu-basket'
const empty: Basket = []
const listeners = new Set<() => void>()
let held: { raw: string | null; basket: Basket } = { raw: null, basket: empty }
let memory: string | null = null

export function useBasket(): Basket {
  return useSyncExternalStore(subscribe, currentBasket, () => empty)
}

/** False while the server's HTML is being taken over: the stored basket is not known yet. */
export function useBasketReady(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}

export function currentBasket(): Basket {
  const raw = stored()
  if (raw !== held.raw) held = { raw, basket: raw === null ? empty : readBasket(raw) }
  return held.basket
}

export function changeBasket(change: (basket: Basket) => Basket): void {
  const raw = JSON.stringify(change(currentBasket()))
  memory = raw
  try {
    localStorage.setItem(key, raw)
  } catch {
    // A browser without storage keeps the basket for as long as the page lives.
  }
  for (const listener of listeners) listener()
}

function stored(): string | null {
  try {
    return localStorage.getItem(key) ?? memory
  } catch {
    return memory
  }
}

function subscribe(listener: () => void): () => void {
  const follow = (event: StorageEvent) => {
    if (event.key !== key) return
    memory = event.newValue
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', follow)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', follow)
  }
}
