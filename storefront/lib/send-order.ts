// Sending an order so that trouble on the way never makes two of it, and never loses the answer.
import { Problem } from '../api/problem.ts'

type Send<Body, Reply> = {
  post: (body: Body) => Promise<Reply>
  body: Body
  /** What was sent with this key before without an answer: any of it may have arrived. */
  unanswered: readonly Body[]
  wait: (milliseconds: number) => Promise<void>
  onWaiting?: () => void
}
export type Outcome<Reply> =
  /** `earlier`: this is the order of an earlier, unanswered attempt whose contents differed. */
  | { kind: 'placed'; reply: Reply; earlier: boolean }
  /** The API said no: nothing was stored and the key is free. */
  | { kind: 'refused'; problem: Problem }
  /** Nobody knows: keep key and body, send the same again. */
  | { kind: 'lost'; problem: Problem }

const patience = 5

export async function sendOrder<Body, Reply>(send: Send<Body, Reply>): Promise<Outcome<Reply>> {
  const outcome = await attempt(send, send.body)
  for (const body of send.unanswered) {
    if (!isReused(outcome)) return outcome
    const first = await attempt(send, body)
    if (!isReused(first)) return first.kind === 'placed' ? { ...first, earlier: true } : first
  }
  return outcome
}

function isReused(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && outcome.problem.code === 'idempotency_key_reused'
}

async function attempt<Body, Reply>(send: Send<Body, Reply>, body: Body): Promise<Outcome<Reply>> {
  for (let tries = 0; ; tries += 1) {
    try {
      return { kind: 'placed', reply: await send.post(body), earlier: false }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      const busy = problem.code === 'idempotency_in_progress'
      if (!busy || tries >= patience) return { kind: isAnswer(problem) && !busy ? 'refused' : 'lost', problem }
      send.onWaiting?.()
      await send.wait((problem.retryAfter ?? 1) * 1000)
    }
  }
}

/** A 4xx is a decision. Silence and 5xx are not: the order may have been stored before the answer was lost. */
function isAnswer(problem: Problem): boolean {
  return problem.status >= 400 && problem.status < 500
}
