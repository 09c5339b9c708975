'use client'
import { useCallback, useEffect, useRef } from 'react'
import { callApi } from '@/api/client.ts'
import { currentVisitId } from '../visit/current-visit.ts'
import { readKept, writeKept } from './kept-form.ts'
import { submit } from './submit.ts'

/** What goes with a key stays the same however often the form is sent: otherwise it would be another request. */
type Sent = { key: string; visitId?: string }
const sentName = 'sadu-sent'

/**
 * The way of a public form to the API: says how it was filled in and which visit led to it. `trap` is for the field that
 * people do not see; the token is fetched as the form opens.
 */
export function useFormDoor(slug: string) {
  const trap = useRef<HTMLInputElement>(null)
  const token = useRef<string>(undefined)
  useEffect(() => {
    // Without a token the form is held by stricter limits, no more.
    callApi<{ token: string }>(`/storefront/${slug}/form`).then(
      reply => {
        token.current = reply.token
      },
      () => {},
    )
  }, [slug])

  const send = useCallback(
    <Reply>(path: 'orders' | 'donations' | 'pledges', key: string, body: object): Promise<Reply> => {
      const website = trap.current?.value
      return submit<Reply>({
        form: { ...(token.current && { token: token.current }), ...(website && { website }) },
        post: form =>
          callApi(`/storefront/${slug}/${path}`, {
            method: 'POST',
            body: { ...body, ...visitWith(key), form },
            headers: { 'idempotency-key': key },
          }),
        wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
        prove: async (challenge, difficulty) => (await import('./proof.ts')).proofOf(challenge, difficulty),
      })
    },
    [slug],
  )
  return { trap, send }
}

function visitWith(key: string): { visitId?: string } {
  const before = readKept<Sent>(sentName)
  const visitId = before?.key === key ? before.visitId : currentVisitId()
  if (before?.key !== key) writeKept(sentName, { key, visitId } satisfies Sent)
  return visitId ? { visitId } : {}
}
