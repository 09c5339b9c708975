import t from 'tap'
import { problemOf } from './problem.ts'

const answer = (status: number, body: string, headers = {}) => new Response(body, { status, headers })

t.test('a problem carries code, parameters, field errors and when to come back', async t => {
  const body = {
    code: 'out_of_stock',
    detail: 'gone',
    params: { items: [] },
    errors: [{ path: '/a', code: 'b', message: 'c' }],
  }
  const problem = await problemOf(answer(422, JSON.stringify(body), { 'retry-after': '7' }))
  t.match(problem, {
    status: 422,
    code: 'out_of_stock',
    params: { items: [] },
    errors: [{ path: '/a' }],
    retryAfter: 7,
  })
})

t.test('an answer that is no problem document still gets a code', async t => {
  t.match(await problemOf(answer(502, '<html>Bad gateway')), { status: 502, code: 'unavailable' })
  t.match(await problemOf(answer(429, '')), { status: 429, code: 'rate_limited' })
  t.match(await problemOf(answer(418, '[]')), { status: 418, code: 'unexpected' })
})
