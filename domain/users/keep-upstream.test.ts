import { test } from 'tap'
import { DomainError } from '#domain/errors.ts'
import { CognitoUnavailable } from '#platform/cognito/cognito-errors.ts'
import { identityTest } from '#test/identity.ts'
import type { Identity } from './identity.ts'
import type { IdentityProvider, Voucher } from './identity-provider.ts'
import { openVouchedSession } from './open-vouched-session.ts'
import { refreshSession } from './refresh-session.ts'

const voucher: Voucher = {
  issuer: 'https://pool.test',
  subject: 'subject-1',
  email: 'maha@example.test',
  name: 'Maha',
  locale: 'ar',
  secondFactor: null,
  upstream: 'token-1',
}

test('before a session is refreshed, its provider', async t => {
  const { door, keys, sql } = await identityTest(t)
  const asked: string[] = []
  let answer: (upstream: string) => Promise<string> = async upstream => upstream
  const refresh = async (upstream: string) => {
    asked.push(upstream)
    return answer(upstream)
  }
  const identity: Identity = { door, keys, provider: { name: 'cognito', refresh } as IdentityProvider }
  const open = (given: Partial<Voucher> = {}) =>
    door.tx(tx => openVouchedSession(tx, { ...voucher, ...given }, {}, keys))
  t.beforeEach(() => {
    asked.length = 0
    answer = async upstream => upstream
  })

  t.test('is asked once by tabs that come together, and not for the parent', async t => {
    const { refreshToken } = await open()
    const tabs = await Promise.all(Array.from({ length: 10 }, () => refreshSession(identity, refreshToken)))
    t.equal(new Set(tabs.map(tab => tab.refreshToken)).size, 1)
    t.same(asked, ['token-1'])
    await refreshSession(identity, refreshToken)
    t.same(asked, ['token-1'])
  })

  t.test('gives the token to show the next time, which is stored sealed', async t => {
    const { refreshToken, sessionId } = await open()
    answer = async () => 'token-2'
    const next = await refreshSession(identity, refreshToken)
    await refreshSession(identity, next.refreshToken)
    t.same(asked, ['token-1', 'token-2'])
    const [{ upstream_sealed }] = await sql('select upstream_sealed from sessions where id = $1', [sessionId])
    t.notMatch(upstream_sealed, /token/)
  })

  t.test('ends the session by refusing', async t => {
    const { refreshToken, sessionId } = await open()
    answer = async () => {
      throw new DomainError('session_ended')
    }
    await t.rejects(refreshSession(identity, refreshToken), { code: 'session_ended' })
    answer = async upstream => upstream
    await t.rejects(refreshSession(identity, refreshToken), { code: 'session_ended' })
    t.same(asked, ['token-1'], 'and is not asked again')
    t.match(await sql('select end_reason, upstream_sealed from sessions where id = $1', [sessionId]), [
      { end_reason: 'provider_refused', upstream_sealed: null },
    ])
  })

  t.test('ends nothing while it is away, however long', async t => {
    const { refreshToken, sessionId } = await open()
    answer = async () => {
      throw new CognitoUnavailable('away')
    }
    await t.rejects(refreshSession(identity, refreshToken), { name: 'CognitoUnavailable' })
    await sql(`update sessions set rotated_at = rotated_at - interval '1 hour' where id = $1`, [sessionId])
    await t.rejects(refreshSession(identity, refreshToken), { name: 'CognitoUnavailable' })
    answer = async upstream => upstream
    t.match(await refreshSession(identity, refreshToken), { sessionId })
  })

  t.test('is not asked for a token that is none of ours, nor for a session it has no part in', async t => {
    const { refreshToken } = await open()
    const forged = `${refreshToken.slice(0, -4)}AAAA`
    await t.rejects(refreshSession(identity, forged), { code: 'session_ended' })
    const { upstream: _none, ...own } = voucher
    const session = await door.tx(tx => openVouchedSession(tx, own, {}, keys))
    await refreshSession(identity, session.refreshToken)
    t.same(asked, [])
  })
})

test('whom another provider vouches for', async t => {
  const { door, keys, sql } = await identityTest(t)
  const open = (given: Partial<Voucher>) => door.tx(tx => openVouchedSession(tx, { ...voucher, ...given }, {}, keys))

  t.test('is found by issuer and subject, whatever the address is', async t => {
    const first = await open({ subject: 'one', email: 'One@example.test' })
    const later = await open({ subject: 'one', email: 'other@example.test', name: 'Another', locale: 'en' })
    t.equal(later.userId, first.userId)
    t.match(await sql('select email, name, locale from users where id = $1', [first.userId]), [
      { email: 'other@example.test', name: 'Maha', locale: 'ar' },
    ])
  })

  t.test('is somebody else than the person of the same address at another issuer', async t => {
    const here = await open({ subject: 'two', email: 'same@example.test' })
    const there = await open({ issuer: 'https://other.test', subject: 'two', email: 'same@example.test' })
    t.not(here.userId, there.userId)
  })

  t.test('takes an address over from another subject, and nothing else', async t => {
    const former = await open({ subject: 'three', email: 'desk@example.test' })
    const present = await open({ subject: 'four', email: 'desk@example.test' })
    t.not(former.userId, present.userId)
    t.match(await sql('select email, email_verified_at, subject from users where id = $1', [former.userId]), [
      { email: `${former.userId}@moved.invalid`, email_verified_at: null, subject: 'three' },
    ])
    t.match(await sql('select email from users where id = $1', [present.userId]), [{ email: 'desk@example.test' }])
  })
})
