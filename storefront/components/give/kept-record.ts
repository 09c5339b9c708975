'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { writeKept } from '@/lib/submission/kept-form.ts'

/** Keeps what a confirmation shows, in the tab in which it was sent and nowhere else. */
export function keepRecord(name: string, record: object): void {
  writeKept(name, record)
}

/** `waiting` until the browser could be asked; null in a tab that has sent nothing. */
export function useKeptRecord<Kept>(name: string): Kept | null | 'waiting' {
  const raw = useSyncExternalStore(
    unchanging,
    () => read(name),
    () => 'waiting',
  )
  return useMemo(() => {
    if (raw === 'waiting') return raw
    return raw ? (JSON.parse(raw) as Kept) : null
  }, [raw])
}

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

function unchanging() {
  return () => {}
}
