'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem.ts'
import type { Contact, Erasure } from '@/api/team-shapes.ts'
import { liveKey } from '../list/live-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

function contactCall(slug: string, id: string, rest = ''): string {
  return `/tenants/${encodeURIComponent(slug)}/contacts/${encodeURIComponent(id)}${rest}`
}

export function useContact(id: string) {
  const { slug } = useTenant()
  return useQuery({
    queryKey: liveKey(slug, 'contacts', 'record', id),
    queryFn: ({ signal }) =>
      call<Contact>(contactCall(slug, id), { signal }).catch(problem => {
        // What is no id is an address without a contact, as one is that nobody has.
        if (problem instanceof Problem && (problem.status === 404 || problem.status === 400)) return null
        throw problem
      }),
    refetchOnWindowFocus: 'always',
  })
}

/** Everything that can be done to a contact; afterwards all contacts are read anew, since a merge changes two. */
function useContactMove<Given, Answer>(
  id: string,
  send: (to: (rest: string) => string, given: Given) => Promise<Answer>,
) {
  const { slug } = useTenant()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: Given) => send(rest => contactCall(slug, id, rest), given),
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug, 'contacts') }),
  })
}

type Change = { version: number; name?: string; note?: string | null; locale?: 'ar' | 'en' }

export const useContactChange = (id: string) =>
  useContactMove(id, (to, change: Change) => call<Contact>(to(''), { method: 'PATCH', body: change }))

export const useMerge = (id: string) =>
  useContactMove(id, (to, other: string) => call(to(`/merges/${other}`), { method: 'PUT' }))

export const useUnmerge = (id: string) =>
  useContactMove(id, (to, other: string) => call(to(`/merges/${other}`), { method: 'DELETE' }))

export const useKeepApart = (id: string) =>
  useContactMove(id, (to, other: string) => call(to(`/kept-apart/${other}`), { method: 'PUT' }))

export const useErasure = (id: string) =>
  useContactMove(id, (to, _: undefined) => call<Erasure>(to('/erasure'), { method: 'PUT' }))
