'use client'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Page } from '@/api/shapes.ts'
import type { Member, RoleRights, TeamInvitation } from '@/api/team-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** The lists of the team, read anew when somebody changes them. */
function useTeamList<Row>(part: 'members' | 'invitations', enabled: boolean) {
  const { slug } = useTenant()
  return useInfiniteQuery({
    queryKey: ['live', slug, 'team', part],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: '100', ...(pageParam && { cursor: pageParam }) })
      return call<Page<Row>>(`/tenants/${encodeURIComponent(slug)}/${part}?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ page }) => page.nextCursor,
    refetchOnWindowFocus: 'always',
    enabled,
  })
}

export const useMembers = () => useTeamList<Member>('members', true)

export function useInvitations() {
  const { may } = useTenant()
  return useTeamList<TeamInvitation>('invitations', may('members.invite'))
}

/** What each role may do, and which of them one may give. */
export function useRoles(): RoleRights[] {
  const { slug, membership } = useTenant()
  const roles = useQuery({
    queryKey: ['roles', slug, membership.role],
    queryFn: ({ signal }) => call<{ data: RoleRights[] }>(`/tenants/${encodeURIComponent(slug)}/roles`, { signal }),
    staleTime: 300_000,
  })
  return roles.data?.data ?? []
}

/** One act on the team: says what became of it, and the lists and one's own rights are read anew. */
export function useTeamAct<Given, Answer = unknown>(
  act: (given: Given) => Promise<Answer>,
  done?: (given: Given) => string,
) {
  const { slug } = useTenant()
  const client = useQueryClient()
  const announce = useToast()
  const say = useRefusal()
  return useMutation({
    mutationFn: act,
    onSuccess: (_answer, given) => {
      if (done) announce(done(given))
    },
    onError: problem => {
      if (done) announce(say(problem))
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['live', slug, 'team'] }),
        client.invalidateQueries({ queryKey: ['me'] }),
      ]),
  })
}
