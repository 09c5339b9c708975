import t from 'tap'
import { Problem } from '../api/problem.ts'
import { sendOrder } from './send-order.ts'

type Answer = string | Problem
const refusal = (status: number, code: string) => new Problem({ status, code })
const busy = refusal(409, 'idempotency_in_progress')
const reused = refusal(422, 'idempotency_key_reused')
const silence = refusal(0, 'network')

/** An API that gives these answers in turn; `sent` and `waited` tell what was asked of it. */
function api(...answers: Answer[]) {
  const sent: string[] = []
  const waited: number[] = []
  const post = async (body: string) => {
    sent.push(body)
    const answer = answers.shift()
    if (answer instanceof Problem) throw answer
    return answer
  }
  const wait = async (milliseconds: number) => void waited.push(milliseconds)
  return { sent, waited, post, wait }
}

t.test('an order that is taken is told', async t => {
  const { post, wait } = api('ORD-00001')
  const outcome = await sendOrder({ post, wait, body: 'roses', unanswered: [] })
  t.same(outcome, { kind: 'placed', reply: 'ORD-00001', earlier: false })
})

t.test('while the same order is being received, it waits and asks again', async t => {
  const { post, wait, waited, sent } = api(busy, busy, 'ORD-00001')
  const outcome = await sendOrder({ post, wait, body: 'roses', unanswered: [] })
  t.equal(outcome.kind, 'placed')
  t.same(waited, [1000, 1000])
  t.same(sent, ['roses', 'roses', 'roses'])
})

t.test('it does not wait for ever, and does not call that a refusal', async t => {
  const { post, wait, sent } = api(...Array.from({ length: 9 }, () => busy))
  const outcome = await sendOrder({ post, wait, body: 'roses', unanswered: [] })
  t.equal(outcome.kind, 'lost')
  t.equal(sent.length, 6)
})

t.test('a 4xx is a refusal; silence and 5xx leave it open', async t => {
  for (const [problem, kind] of [
    [refusal(422, 'out_of_stock'), 'refused'],
    [refusal(429, 'rate_limited'), 'refused'],
    [refusal(503, 'unavailable'), 'lost'],
    [silence, 'lost'],
  ] as const) {
    const { post, wait } = api(problem)
    t.match(await sendOrder({ post, wait, body: 'roses', unanswered: [] }), { kind, problem }, problem.code)
  }
})

t.test('when an unanswered attempt did arrive, its order is shown instead of a second one', async t => {
  const { post, wait, sent } = api(reused, 'ORD-00001')
  const outcome = await sendOrder({ post, wait, body: 'roses and lilies', unanswered: ['roses'] })
  t.same(outcome, { kind: 'placed', reply: 'ORD-00001', earlier: true })
  t.same(sent, ['roses and lilies', 'roses'])
})

t.test('of several unanswered attempts the one that arrived is found', async t => {
  const { post, wait, sent } = api(reused, reused, 'ORD-00001')
  const outcome = await sendOrder({ post, wait, body: 'c', unanswered: ['a', 'b'] })
  t.match(outcome, { kind: 'placed', earlier: true })
  t.same(sent, ['c', 'a', 'b'])
})
