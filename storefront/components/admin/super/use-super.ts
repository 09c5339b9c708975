'use client'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMessages, useTranslations } from 'next-intl'
import type { Call } from '@/api/client.ts'
import { Problem } from '@/api/problem.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { reasonOf } from '../problem-reason.ts'
import { callSuper } from './super-session.ts'

/** What the platform says at an address below `/v1/admin`. */
export function useSuper<T>(path: string) {
  return useQuery({
    queryKey: ['super', path],
    queryFn: ({ signal }) => callSuper<T>(path, { signal }),
    refetchOnWindowFocus: 'always',
  })
}

/** The same where the address goes on from page to page: what was there stays until the next is. */
export function useSuperList<T>(path: string) {
  return useQuery({
    queryKey: ['super', path],
    queryFn: ({ signal }) => callSuper<T>(path, { signal }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: 'always',
  })
}

/** One act of a super admin: everything of the area is read anew, and what was done is said. Fails as the API does. */
export function useSuperAct() {
  const client = useQueryClient()
  const announce = useToast()
  return async <T>(path: string, call: Call, done: string | ((answer: T) => string)): Promise<T> => {
    const answer = await callSuper<T>(path, call)
    announce(typeof done === 'string' ? done : done(answer))
    // Not awaited: the dialog closes first, for what it stands in may be gone with the new answer.
    void client.invalidateQueries({ queryKey: ['super'] })
    return answer
  }
}

/** Says a refusal in plain words. */
export function useSuperRefusal(): (problem: unknown) => string {
  const t = useTranslations()
  const { errors } = useMessages() as { errors: Record<string, string> }
  return problem => {
    const isRefusal = problem instanceof Problem && problem.status >= 400 && problem.status < 500
    if (isRefusal && problem.status !== 429 && problem.code in errors)
      return t(`errors.${problem.code}` as 'super.title')
    if (isRefusal && problem.status !== 429) return t('admin.refusal.other')
    const { key, id } = reasonOf(problem)
    return t(`admin.failed.${key}`, { id })
  }
}
