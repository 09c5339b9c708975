'use client'
import { useCallback, useEffect, useRef } from 'react'
import { callApi } from '@/api/client.ts'
import { currentVisitId } from '../visit/current-visit.ts'
import { readKept, writeKept } from './kept-form.ts'
import { submit } from './submit.ts'

/** What goes with a key stays the same however often the form is sent: otherwise it would be another request. */
type Sent = { key: string; visitId?: string }
const sentName = 'sadu-sent'

/** A form is not taken sooner after it was opened: rather than being refused, it waits for what is left of that. */
const soonest = 2_100

/**
 * The way of a public form to the API: says how it was filled in and which visit led to it. `trap` is for the field that
 * people do not see; the token is fetched as the form opens.
 */
export function useFormDoor(slug: string) {
  const trap = useRef<HTMLInputElement>(null)
  const opened = useRef<{ token: string; at: number }>(undefined)
  useEffect(() => {
    // Without a token the form is held by stricter limits, no more.
    callApi<{ token: string }>(`/storefront/${slug}/form`).then(
      reply => {
        opened.current = { token: reply.token, at: performance.now() }
      },
      () => {},
    )
  }, [slug])

  const send = useCallback(
    async <Reply>(path: 'orders' | 'donations' | 'pledges', key: string, body: object): Promise<Reply> => {
      const { token, at } = opened.current ?? { token: undefined, at: 0 }
      const website = trap.current?.value
      if (token) await pause(at + soonest - performance.now())
      return submit<Reply>({
        form: { ...(token && { token }), ...(website && { website }) },
        post: form =>
          callApi(`/storefront/${slug}/${path}`, {
            method: 'POST',
            body: { ...body, ...visitWith(key), form },
            headers: { 'idempotency-key': key },
          }),
        wait: pause,
        prove: async (challenge, difficulty) => (await import('./proof.ts')).proofOf(challenge, difficulty),
      })
    },
    [slug],
  )
  return { trap, send }
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise(resolve => setTimeout(resolve, milliseconds))
}

function visitWith(key: string): { visitId?: string } {
  const before = readKept<Sent>(sentName)
  const visitId = before?.key === key ? before.visitId : currentVisitId()
  if (before?.key !== key) writeKept(sentName, { key, visitId } satisfies Sent)
  return visitId ? { visitId } : {}
}
