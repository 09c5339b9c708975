import t from 'tap'
import { callSignedIn } from './call-signed-in.ts'
import { Session } from './session.ts'

function world(t: Tap, refused: (token: string) => boolean) {
  const seen: string[] = []
  let count = 0
  const session = new Session({
    refresh: async () => ({ accessToken: `token-${++count}`, expiresIn: 900 }),
    end: async () => {},
    exclusively: work => work(),
    tell: () => {},
    now: () => 0,
    trace: { found: () => true, leave: () => {}, wipe: () => {} },
  })
  t.intercept(globalThis, 'fetch', {
    value: async (_: string, init: { headers: Record<string, string> }) => {
      const token = String(init.headers.authorization).replace('Bearer ', '')
      seen.push(token)
      const [status, body] = refused(token) ? [401, { code: 'token_expired', status: 401 }] : [200, { ok: true }]
      return new Response(JSON.stringify(body), { status: status as number })
    },
  })
  return { session, seen }
}

type Tap = typeof t

t.test('a refused token is renewed once and the call repeated', async t => {
  const { session, seen } = world(t as Tap, token => token === 'token-1')
  t.same(await callSignedIn(session, '/me'), { ok: true })
  t.same(seen, ['token-1', 'token-2'])
})

t.test('a session ended elsewhere signs the tab out', async t => {
  const { session, seen } = world(t as Tap, () => true)
  await t.rejects(callSignedIn(session, '/me'), { status: 401 })
  t.equal(seen.length, 2)
  t.equal(session.state(), 'signedOut')
})
