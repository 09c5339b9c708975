import { test } from 'tap'
import { identityTest } from '#test/identity.ts'
import { createUser } from './create-user.ts'
import { identityKeys } from './identity-keys.ts'
import { refreshSession } from './refresh-session.ts'
import { writeRefreshToken } from './refresh-token.ts'
import { startSession } from './start-session.ts'

test('a refresh token', async t => {
  const { identity, door, keys, sql, whileLocked } = await identityTest(t)
  const userId = await door.tx(tx =>
    createUser(tx, { email: 'huda@example.test', password: 'cardamom tea', name: 'Huda', locale: 'ar' }),
  )
  const begin = () => door.tx(tx => startSession(tx, userId, {}, keys))
  const refresh = (token: string) => refreshSession(identity, token)
  const stored = async (id: string) => (await sql('select * from sessions where id = $1', [id]))[0]
  const passGrace = (id: string) =>
    sql(`update sessions set rotated_at = rotated_at - interval '10.1 seconds' where id = $1`, [id])

  t.test('turns into its successor and keeps the session alive for 30 days more', async t => {
    const session = await begin()
    await sql(`update sessions set expires_at = now() + interval '1 hour' where id = $1`, [session.sessionId])
    const next = await refresh(session.refreshToken)
    t.match(next, { userId, sessionId: session.sessionId, refreshToken: new RegExp(`^${session.sessionId}\\.2\\.`) })
    const { expires_at, generation } = await stored(session.sessionId)
    t.equal(generation, 2)
    t.ok(expires_at.getTime() > Date.now() + 29 * 86_400_000)
  })

  t.test('gives ten tabs that ask at once the same successor', async t => {
    const session = await begin()
    const answers = await whileLocked(`select from sessions where id = '${session.sessionId}' for update`, 10, () =>
      Promise.all(Array.from({ length: 10 }, () => refresh(session.refreshToken))),
    )
    t.equal(new Set(answers.map(answer => answer.refreshToken)).size, 1)
    t.match(await stored(session.sessionId), { generation: 2, ended_at: null })
    t.ok(await refresh(answers[0]!.refreshToken), 'which goes on')
  })

  t.test('ends the family when the parent comes back after 10 seconds', async t => {
    const session = await begin()
    const next = await refresh(session.refreshToken)
    await passGrace(session.sessionId)
    await t.rejects(refresh(session.refreshToken), { code: 'session_ended' })
    t.match(await stored(session.sessionId), { end_reason: 'token_reused', ended_at: Date })
    await t.rejects(refresh(next.refreshToken), { code: 'session_ended' }, 'for the one who holds the newest too')
  })

  t.test('ends the family when it is older than the parent, at any time', async t => {
    const session = await begin()
    const second = await refresh(session.refreshToken)
    const third = await refresh(second.refreshToken)
    await t.rejects(refresh(session.refreshToken), { code: 'session_ended' })
    await t.rejects(refresh(third.refreshToken), { code: 'session_ended' })
    t.match(await stored(session.sessionId), { end_reason: 'token_reused' })
  })

  t.test('that nobody was given yet ends the family as well', async t => {
    const session = await begin()
    const { seed } = await stored(session.sessionId)
    const future = writeRefreshToken(keys.refreshTokens, { id: session.sessionId, seed }, 3)
    await t.rejects(refresh(future), { code: 'session_ended' })
  })

  t.test('is refused when forged, and the family lives on', async t => {
    const session = await begin()
    const { seed } = await stored(session.sessionId)
    const family = { id: session.sessionId, seed }
    const other = await begin()
    const [, , mac] = session.refreshToken.split('.')
    const forged = [
      '',
      'a.b.c',
      session.refreshToken.slice(0, -1),
      `${session.refreshToken}=`,
      `${session.refreshToken}\n`,
      `${session.sessionId}.2.${mac}`,
      `${session.sessionId}.01.${mac}`,
      `${session.sessionId}.-1.${mac}`,
      `${session.sessionId}.9999999999.${mac}`,
      `${session.sessionId.toUpperCase()}.1.${mac}`,
      `${other.sessionId}.1.${mac}`,
      `019aa000-0000-7000-8000-000000000001.1.${mac}`,
      `${'-'.repeat(36)}.1.${mac}`,
      writeRefreshToken(identityKeys(Buffer.alloc(32, 7)).refreshTokens, family, 1),
      writeRefreshToken(keys.codes, family, 1),
      writeRefreshToken(keys.refreshTokens, { ...family, seed: Buffer.alloc(32) }, 1),
      `\0${session.refreshToken}`,
      'x'.repeat(100_000),
    ]
    for (const token of forged) await t.rejects(refresh(token), { code: 'session_ended' }, token.slice(0, 60))
    t.ok(await refresh(session.refreshToken))
  })

  t.test('is refused once its session is over, and 180 days after it began at the latest', async t => {
    const session = await begin()
    await sql(`update sessions set created_at = now() - interval '179 days' where id = $1`, [session.sessionId])
    const next = await refresh(session.refreshToken)
    const { expires_at } = await stored(session.sessionId)
    t.ok(expires_at.getTime() < Date.now() + 86_400_000 + 60_000)
    await sql('update sessions set expires_at = now() where id = $1', [session.sessionId])
    await t.rejects(refresh(next.refreshToken), { code: 'session_ended' })
  })
})
