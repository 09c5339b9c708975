'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Problem } from '@/api/problem.ts'
import type { SlugAnswer, SlugObjection } from '@/api/tenant-shapes.ts'
import { call } from '../session.ts'

/** `unknown`: nobody could be asked at the moment; the address can be sent all the same, and is looked at again then. */
export type SlugState = 'empty' | 'checking' | 'free' | 'present' | 'former' | 'limited' | 'unknown' | SlugObjection

export const slugKey = (slug: string) => ['slug', slug]

const restMs = 350

/** Says of what is typed whether it can be had, once the typing rests. `own` are addresses that lead to the store already. */
export function useSlugCheck(slug: string, own: { present?: string; former?: readonly string[] } = {}) {
  const rested = useRested(slug)
  const isOwn = slug === own.present ? 'present' : own.former?.includes(slug) ? 'former' : undefined
  const check = useQuery({
    queryKey: slugKey(rested),
    queryFn: ({ signal }) => call<SlugAnswer>(`/slugs/${encodeURIComponent(rested)}`, { signal }),
    enabled: rested !== '' && rested === slug && !isOwn,
    staleTime: 15_000,
    retry: false,
  })
  const answer = rested === slug ? check.data : undefined
  return { state: isOwn ?? stateOf(slug, answer, rested === slug ? check.error : null), answer }
}

function stateOf(slug: string, answer: SlugAnswer | undefined, problem: unknown): SlugState {
  if (slug === '') return 'empty'
  if (answer) return answer.reason ?? 'free'
  if (problem) return problem instanceof Problem && problem.status === 429 ? 'limited' : 'unknown'
  return 'checking'
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

/** Whether the state says that it cannot be had. */
export function isObjection(state: SlugState): state is SlugObjection {
  return state === 'taken' || state === 'reserved' || state === 'look_alike' || state === 'malformed'
}
