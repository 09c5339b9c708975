'use client'
import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import { withFilters } from '@/lib/admin/list-query.ts'
import { useList } from './list-context.tsx'

// Long enough that a word is one question, short enough that nobody waits for it.
const pauseMs = 300

/** Looks for what is typed once the typing pauses; the first letter makes a step one can go back from. */
export function SearchField() {
  const { list } = useList()
  const t = useTranslations(`admin.${list}.list`)
  const words = useTranslations('admin.list')
  const [typed, setTyped] = useSearchText()
  return (
    <search className="relative min-w-0 grow sm:max-w-sm">
      <Search
        aria-hidden
        className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 stroke-[1.5] text-muted-foreground"
      />
      <Input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        aria-label={words('search')}
        placeholder={t('searchFor')}
        className="h-11 ps-9 pe-10 text-sm max-md:text-base md:h-9"
        maxLength={100}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      {typed ? (
        <Button
          variant="ghost"
          size="icon-sm"
          className="absolute end-0 top-1/2 -translate-y-1/2"
          aria-label={words('searchClear')}
          onClick={() => setTyped('')}
        >
          <X aria-hidden />
        </Button>
      ) : null}
    </search>
  )
}

function useSearchText() {
  const { query, filter, refine } = useList()
  const asked = query.filters.q ?? ''
  const [typed, setTyped] = useState(asked)
  const sent = useRef(asked)
  useEffect(() => {
    // Someone went back, or chose a saved filter.
    if (asked !== sent.current) setTyped(asked)
    sent.current = asked
  }, [asked])
  useEffect(() => {
    const q = typed.trim()
    if (q === sent.current) return
    const timer = setTimeout(() => {
      const first = sent.current === '' || q === ''
      sent.current = q
      const next = withFilters(query.filters, { q })
      if (first) filter(next)
      else refine(next)
    }, pauseMs)
    return () => clearTimeout(timer)
  })
  return [typed, setTyped] as const
}
