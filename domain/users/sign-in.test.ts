import { test } from 'tap'
import { identityTest } from '#test/identity.ts'
import { createUser } from './create-user.ts'
import { refreshSession } from './refresh-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import type { Device } from './start-session.ts'
import { findSignedInUser } from './user-queries.ts'

const email = 'noura@example.test'
const device = { userAgent: 'x'.repeat(500), address: '2001:db8::1' }

test('signing in', async t => {
  const { identity, door, keys, sql } = await identityTest(t)
  const userId = await door.tx(tx =>
    createUser(tx, { email, password: 'pässwort mit umlaut', name: 'Noura', locale: 'en' }),
  )
  const open = async (password: string, address = email, from: Device = device) => {
    const answer = await signIn(identity, { email: address, password, device: from })
    if ('challenge' in answer) throw new Error('no second factor was set up')
    return answer.session
  }
  const enter = (password: string, address = email) => open(password, address)

  t.test('opens a session of 30 days with the device it was opened from', async t => {
    const { sessionId } = await enter('pässwort mit umlaut')
    const [session] = await sql(
      'select *, host(address) as address, (expires_at - created_at)::text as life from sessions where id = $1',
      [sessionId],
    )
    t.match(session, { user_id: userId, generation: 1, life: '30 days', address: '2001:db8::1' })
    t.equal(session.user_agent.length, 300)
  })

  t.test('keeps no address that is none', async t => {
    for (const address of ['unknown', 'fe80::1%eth0', '1.2.3']) {
      const { sessionId } = await open('pässwort mit umlaut', email, { address })
      t.match(await sql('select address from sessions where id = $1', [sessionId]), [{ address: null }])
    }
  })

  t.test('takes the password however its letters were composed', async t => {
    t.ok(await enter('pa\u0308sswort mit umlaut'))
  })

  t.test('is refused in the same words for a wrong password and an unknown address', async t => {
    await t.rejects(enter('pässwort mit umlauten'), { code: 'invalid_credentials', params: undefined })
    await t.rejects(enter('pässwort mit umlaut', 'nobody@example.test'), {
      code: 'invalid_credentials',
      params: undefined,
    })
  })

  t.test('hashes for an unknown address as long as for a wrong password', async t => {
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let turn = 0; turn < 7; turn++) {
      times.known.push(await duration(() => enter('wrong password')))
      times.unknown.push(await duration(() => enter('wrong password', 'nobody@example.test')))
    }
    // Without the hash an answer comes thirty times sooner: a wide ratio of the fastest ones holds on any machine.
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)]
    t.comment(`fastest, ms: known ${known.toFixed(1)}, unknown ${unknown.toFixed(1)}`)
    t.ok(unknown > known / 4 && known > unknown / 4)
  })

  t.test('ends by signing out: the session answers no more, and its token renews nothing', async t => {
    const session = await enter('pässwort mit umlaut')
    t.match(await door.tx(tx => findSignedInUser(tx, session)), { id: userId, email })
    await door.tx(tx => signOut(tx, { text: session.refreshToken, device }, keys))
    await t.rejects(
      door.tx(tx => findSignedInUser(tx, session)),
      { code: 'session_ended' },
    )
    await t.rejects(refreshSession(identity, session.refreshToken), { code: 'session_ended' })
    t.match(await sql('select end_reason from sessions where id = $1', [session.sessionId]), [
      { end_reason: 'signed_out' },
    ])
  })

  t.test('is not undone by somebody who only knows the id of the session', async t => {
    const session = await enter('pässwort mit umlaut')
    for (const token of ['', 'garbage', `${session.sessionId}.1.${'A'.repeat(43)}`]) {
      await door.tx(tx => signOut(tx, { text: token, device }, keys))
    }
    t.ok(await door.tx(tx => findSignedInUser(tx, session)))
  })

  t.test('gives a session that speaks for its own person only', async t => {
    const { sessionId } = await enter('pässwort mit umlaut')
    const stranger = '019aa000-0000-7000-8000-000000000001'
    await t.rejects(
      door.tx(tx => findSignedInUser(tx, { userId: stranger, sessionId })),
      { code: 'session_ended' },
    )
  })
})

async function duration(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work().catch(() => undefined)
  return performance.now() - started
}
