'use client'
import { useEffect, useState } from 'react'
import { type CursorTrail, stepBack, stepTo } from '@/lib/admin/cursor-trail.ts'

/** The way back through the pages of one list; it outlives a reload, not the tab. */
export function useTrail(list: string, cursor: string) {
  const name = `sadu-trail ${list}`
  const [trail, setTrail] = useState<CursorTrail>([''])
  useEffect(() => setTrail(kept(name)), [name])
  return {
    before: cursor === '' ? undefined : stepBack(trail, cursor),
    step: (to: string) => {
      const next = stepTo(trail, cursor, to)
      setTrail(next)
      sessionStorage.setItem(name, JSON.stringify(next))
    },
  }
}

function kept(name: string): CursorTrail {
  try {
    const trail: unknown = JSON.parse(sessionStorage.getItem(name) ?? '')
    return Array.isArray(trail) && trail.every(cursor => typeof cursor === 'string') ? trail : ['']
  } catch {
    return ['']
  }
}
