'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { unreachable } from '@/api/problem.ts'
import type { StreamState } from '@/lib/live/follow-stream.ts'
import { shareInBrowser } from '@/lib/live/shared-stream.ts'
import { currentSession } from '@/lib/session/browser-session.ts'

// Several events in a row (a busy evening, a resumed stream) cost one request, not one each.
const gatherMs = 250

// The API ends a stream now and then and it is resumed within seconds: nothing to tell anyone.
const patienceMs = 4000

/** Which lists and records an event changes; one that is not named here changes nothing in view. */
const kindsOf: Record<string, readonly string[]> = {
  order: ['orders'],
  donation: ['donations', 'pledges'],
  receipt: ['donations'],
  pledge: ['pledges', 'donations'],
  member: ['team'],
  invitation: ['team'],
}

/** Listens to what happens in the tenant, where one may, and has the pages in view read anew. */
export function useLive(slug: string, who: string, { listens }: { listens: boolean }): StreamState {
  const client = useQueryClient()
  const [state, setState] = useState<StreamState>('connecting')
  useEffect(() => {
    if (!listens) return
    const leaving = new AbortController()
    let saying: ReturnType<typeof setTimeout> | undefined
    let gathering: ReturnType<typeof setTimeout> | undefined
    const changed = new Set<string>()
    const readAnew = (kinds: readonly string[]) => {
      for (const kind of kinds) changed.add(kind)
      if (changed.size === 0) return
      gathering ??= setTimeout(() => {
        gathering = undefined
        for (const kind of changed) void client.invalidateQueries({ queryKey: ['live', slug, kind] })
        changed.clear()
      }, gatherMs)
    }
    shareInBrowser(`sadu-stream ${slug} ${who}`, {
      open: (lastId, signal) => openStream(slug, lastId, signal),
      signal: leaving.signal,
      onEvent: event => readAnew(kindsOf[event.type.split('.')[0] ?? ''] ?? []),
      onState: next => {
        if (next === 'connecting' || next === 'waiting') {
          saying ??= setTimeout(() => setState('waiting'), patienceMs)
          return
        }
        clearTimeout(saying)
        saying = undefined
        // Whatever happened while the line was down is caught up with by reading.
        if (next === 'live') readAnew(Object.values(kindsOf).flat())
        setState(next)
      },
    })
    return () => {
      leaving.abort()
      clearTimeout(gathering)
      clearTimeout(saying)
    }
  }, [client, slug, who, listens])
  return listens ? state : 'refused'
}

async function openStream(slug: string, lastId: string, signal: AbortSignal): Promise<Response> {
  const session = currentSession()
  const token = await session.token()
  const response = await listen(slug, token, lastId, signal)
  return response.status === 401 ? listen(slug, await session.renew(token), lastId, signal) : response
}

function listen(slug: string, token: string, lastId: string, signal: AbortSignal): Promise<Response> {
  const resume: Record<string, string> = lastId ? { 'last-event-id': lastId } : {}
  return fetch(`/v1/tenants/${encodeURIComponent(slug)}/stream`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${token}`, ...resume },
    cache: 'no-store',
    signal,
  }).catch(cause => {
    throw unreachable(cause)
  })
}
