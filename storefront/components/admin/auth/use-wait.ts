'use client'
import { useEffect, useState } from 'react'

/** Seconds that are left of a wait, counted down; 0 when there is none. A new `until` (epoch milliseconds) begins anew. */
export function useSecondsLeft(until: number | undefined): number {
  const [, draw] = useState(0)
  useEffect(() => {
    if (until === undefined) return
    const timer = setInterval(() => {
      draw(Date.now())
      if (Date.now() >= until) clearInterval(timer)
    }, 500)
    return () => clearInterval(timer)
  }, [until])
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000))
}

/** Whether something has been under way for longer than people expect. */
export function useIsSlow(busy: boolean, afterMs = 5000): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setSlow(true), afterMs)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [busy, afterMs])
  return slow
}
