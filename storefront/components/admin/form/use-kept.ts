'use client'
import { useRef, useState } from 'react'
import { Problem } from '@/api/problem.ts'
import { changesOf } from '@/lib/admin/changes.ts'
import { call } from '../session.ts'

type Kept = { version: number }
type Keeping<Row extends Kept, Body extends object> = {
  row: Row
  path: string
  /** What the form would say of a row. */
  fieldsOf: (row: Row) => Partial<Body>
  onRead: (row: Row) => void
}

/**
 * A row that several may change at once: what is sent is what differs from what this form began with, under the version it
 * was read at. When somebody saved first, one either puts one's own changes on top or begins anew with theirs.
 */
export function useKept<Row extends Kept, Body extends object>({ row, path, fieldsOf, onRead }: Keeping<Row, Body>) {
  // Beside the state, so that what is sent in the same moment goes by it already.
  const latest = useRef(row)
  const [begun, setBegun] = useState(row)
  const [round, setRound] = useState(0)
  const begin = (now: Row) => {
    latest.current = now
    setBegun(now)
  }
  const change = (body: object) => call<Row>(path, { method: 'PATCH', body })
  const taken = (now: Row) => {
    begin(now)
    onRead(now)
    return now
  }
  return {
    begun,
    /** Names the drawing of the fields: a new one begins with what is kept by now. */
    round,
    save: async (body: Body): Promise<Row> => {
      const changes = changesOf(fieldsOf(latest.current), body)
      if (Object.keys(changes).length === 0) return latest.current
      const saved = taken(await change({ ...changes, version: latest.current.version }))
      // What a colleague changed beside it, or the API wrote in another way, is to stand in the form as well.
      if (Object.keys(changesOf(fieldsOf(saved), body)).length > 0) setRound(before => before + 1)
      return saved
    },
    /** A step of its own, whatever stands in the form. What somebody else saved meanwhile is still to be told of. */
    move: async (step: Partial<Row>): Promise<Row> => {
      const before = latest.current
      const moved = await change(step)
      if (moved.version === before.version + 1) return taken(moved)
      begin({ ...before, ...step })
      return moved
    },
    isConflict: (problem: unknown) => problem instanceof Problem && problem.code === 'version_conflict',
    keepMine: async () => {
      const { version } = await call<Row>(path)
      begin({ ...latest.current, version })
    },
    showTheirs: async () => {
      taken(await call<Row>(path))
      setRound(before => before + 1)
    },
  }
}
