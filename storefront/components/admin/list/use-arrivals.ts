'use client'
import { type RefObject, useEffect, useState } from 'react'
import { arrivalsIn, inPlace, seenIn } from '@/lib/admin/arrivals.ts'

type Accepted<Row> = { key: string; rows: Row[]; arrived: ReadonlySet<string> }
const none: ReadonlySet<string> = new Set()
const nearTop = 120

type Reading = {
  list: RefObject<HTMLElement | null>
  paged: boolean
  /** Whether arrivals are held back at all: not where they are only records that changed their status. */
  hold: boolean
}
type Arrivals<Row> = {
  /** The first page as it is to be shown. */
  rows: Row[] | undefined
  /** Records that came in while someone reads: offered, not pushed in. */
  waiting: Row[]
  /** Records that have just slid in. */
  arrived: ReadonlySet<string>
  accept: () => void
}

/**
 * The first page of `key` with new records let in only when that moves nothing: at the top of the first page, with the
 * keyboard not in the rows. Otherwise they wait until they are asked for.
 */
export function useArrivals<Row extends { id: string }>(
  key: string,
  fresh: Row[] | undefined,
  { list, paged, hold }: Reading,
): Arrivals<Row> {
  const [accepted, setAccepted] = useState<Accepted<Row>>()
  const current = accepted?.key === key ? accepted : undefined
  useEffect(() => {
    if (!fresh) return
    const hasFocus = Boolean(list.current?.contains(document.activeElement))
    const reading = hold && (paged || hasFocus || window.scrollY > nearTop)
    setAccepted(before => {
      if (before?.key !== key) return { key, rows: fresh, arrived: none }
      if (reading) return { ...before, rows: inPlace(before.rows, fresh) }
      const arrived = arrivalsIn(fresh, seenIn(before.rows)).map(row => row.id)
      return { key, rows: fresh, arrived: arrived.length > 0 ? new Set(arrived) : before.arrived }
    })
  }, [key, fresh, list, paged, hold])

  const waiting = current && fresh ? arrivalsIn(fresh, seenIn(current.rows)) : []
  const accept = () => {
    if (fresh) setAccepted({ key, rows: fresh, arrived: new Set(waiting.map(row => row.id)) })
  }
  return { rows: current?.rows ?? fresh, waiting, arrived: current?.arrived ?? none, accept }
}
