'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { arrivalsIn, type Seen, seenIn } from '@/lib/admin/arrivals.ts'
import { useList } from './list-context.tsx'
import type { LiveKind } from './live-query.ts'

/** Reads new records out, once each, whether they slide in or wait. */
export function ArrivalsAnnouncement({ fresh }: { fresh: { id: string; number?: string }[] | undefined }) {
  const { list } = useList()
  const t = useTranslations(`admin.${list as LiveKind}.list`)
  const [words, setWords] = useState('')
  const known = useRef<Seen>(undefined)
  useEffect(() => {
    if (!fresh) return
    const [first, ...others] = known.current ? arrivalsIn(fresh, known.current) : []
    known.current = seenIn(fresh)
    if (!first) return
    setWords(
      others.length === 0
        ? t('arrived', { number: first.number ?? '' })
        : t('arrivedMany', { count: others.length + 1 }),
    )
  }, [fresh, t])
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  )
}
