import { test } from 'tap'
import { identityTest } from '#test/identity.ts'
import { codeOf, setUpTotp } from '#test/second-factor.ts'
import { answerChallenge } from './answer-challenge.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { createUser } from './create-user.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.ts'
import { signIn } from './sign-in.ts'
import { startSession } from './start-session.ts'
import { stepUp } from './step-up.ts'
import { turnOffTotp } from './turn-off-totp.ts'
import { turnOnTotp } from './turn-on-totp.ts'

const email = 'reem@example.test'
const password = 'a lamp in the window'
const device = { userAgent: 'tap', address: '127.0.0.1' }

test('a second factor', async t => {
  const { identity, door, keys, sql } = await identityTest(t)
  const userId = await door.tx(tx => createUser(tx, { email, password, name: 'Reem', locale: 'ar' }))
  const session = () => door.tx(tx => startSession(tx, userId, device, keys))
  const person = await session()
  t.beforeEach(async () => {
    await sql('delete from user_totp; delete from user_recovery_codes')
    await sql('delete from sign_in_attempts; delete from sign_in_events')
  })
  const begin = async () => {
    const answer = await signIn(identity, { email, password, device })
    if (!('challenge' in answer)) throw new Error('a session was opened by the password alone')
    return answer.challenge
  }
  const answer = (challenge: string, code: string) => answerChallenge(identity, { session: challenge, code, device })
  const settled = async (work: Promise<unknown>[]) => {
    const outcomes = await Promise.allSettled(work)
    const refused = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
    return { won: outcomes.length - refused.length, refused }
  }
  const events = async () => (await sql('select type from sign_in_events order by id')).map(row => row.type)

  t.test('is asked for once its first code was shown, and not before', async t => {
    const provided = { userId, subject: userId, email, name: 'Reem', locale: 'ar' as const }
    await t.rejects(identity.provider.startTotp(provided, { password: 'wrong one' }), { code: 'password_wrong' })
    const { secret } = await identity.provider.startTotp(provided, { password })
    t.match(await signIn(identity, { email, password, device }), { session: { userId } })
    await t.rejects(turnOnTotp(identity, person, { code: '000000', device }), { code: 'code_invalid' })
    const codes = await turnOnTotp(identity, person, { code: codeOf(secret), device })
    t.equal(new Set(codes).size, 10)
    for (const code of codes) t.match(code, /^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/)
    t.ok(await begin())
    const [stored] = await sql('select secret_sealed from user_totp')
    t.notOk(stored.secret_sealed.includes(secret), 'whose secret is sealed')
    const hashes = await sql('select code_hash::text as hash from user_recovery_codes')
    t.notOk(codes.some(code => JSON.stringify(hashes).includes(Buffer.from(code).toString('hex'))))
    await t.rejects(identity.provider.startTotp(provided, { password }), { code: 'totp_enabled' })
  })

  t.test('cannot be confirmed without a key, and is turned on once by two that confirm at once', async t => {
    await t.rejects(turnOnTotp(identity, person, { code: '000000', device }), { code: 'totp_not_started' })
    const provided = { userId, subject: userId, email, name: 'Reem', locale: 'ar' as const }
    const { secret } = await identity.provider.startTotp(provided, { password })
    const confirm = (step: number) => turnOnTotp(identity, person, { code: codeOf(secret, step), device })
    const { won, refused } = await settled([confirm(0), confirm(1), confirm(0), confirm(1)])
    t.equal(won, 1)
    t.same(new Set(refused), new Set(['totp_enabled']))
    t.match(await sql('select count(*)::int as codes from user_recovery_codes'), [{ codes: 10 }])
  })

  t.test('finishes the sign-in and is noted in the session', async t => {
    const { secret } = await setUpTotp(identity, person, password)
    const opened = await answer(await begin(), codeOf(secret))
    t.match(await sql('select mfa_at from sessions where id = $1', [opened.sessionId]), [{ mfa_at: Date }])
    t.same(await events(), ['totp_enabled', 'signed_in'])
  })

  t.test('whose code comes ten times at the same moment opens one session', async t => {
    const { secret } = await setUpTotp(identity, person, password)
    const challenge = await begin()
    const code = codeOf(secret)
    const { won, refused } = await settled(Array.from({ length: 5 }, () => answer(challenge, code)))
    t.equal(won, 1)
    t.ok(refused.every(reason => reason === 'code_invalid' || reason === 'challenge_ended'))
    await t.rejects(answer(await begin(), code), { code: 'code_invalid' }, 'and no other sign-in')
    await t.rejects(answer(await begin(), codeOf(secret, -1)), { code: 'code_invalid' }, 'nor does an older one')
    t.ok(await answer(await begin(), codeOf(secret, 1)))
  })

  t.test('of one sign-in opens one session, whatever is answered together', async t => {
    const { secret, recoveryCodes } = await setUpTotp(identity, person, password)
    const challenge = await begin()
    const codes = [codeOf(secret), codeOf(secret, 1), recoveryCodes[0]!, recoveryCodes[1]!]
    const { won } = await settled(codes.map(code => answer(challenge, code)))
    t.equal(won, 1)
    await t.rejects(answer(challenge, recoveryCodes[2]!), { code: 'challenge_ended' })
    t.match(await sql('select count(*)::int as used from user_recovery_codes where used_at is not null'), [
      { used: Number },
    ])
    t.ok(await answer(await begin(), recoveryCodes[2]!), 'and a code that opened nothing is still good')
  })

  t.test('has recovery codes that work once each, however they are typed', async t => {
    const { recoveryCodes } = await setUpTotp(identity, person, password)
    const [first, second] = recoveryCodes as [string, string]
    const together = await Promise.all([begin(), begin(), begin()])
    t.equal((await settled(together.map(challenge => answer(challenge, first)))).won, 1)
    t.ok(await answer(await begin(), second.toUpperCase().replace('-', '')))
    await t.rejects(answer(await begin(), 'aaaaa-aaaaa'), { code: 'code_invalid' })
    t.match(await identity.provider.security({ ...person, subject: userId, email, name: '', locale: 'ar' }), {
      totp: { enabled: true, since: Date },
      recoveryCodesLeft: 8,
    })
    t.ok((await events()).includes('recovery_code_used'))
  })

  t.test('gives up after five wrong codes, and after five minutes', async t => {
    const { secret } = await setUpTotp(identity, person, password)
    const challenge = await begin()
    for (let turn = 0; turn < 5; turn++) await t.rejects(answer(challenge, 'aaaaa-aaaaa'), { code: 'code_invalid' })
    await t.rejects(answer(challenge, codeOf(secret)), { code: 'challenge_ended' })
    const late = await begin()
    await sql('update sign_in_challenges set expires_at = now()')
    await t.rejects(answer(late, codeOf(secret)), { code: 'challenge_ended' })
    await t.rejects(answer('made-up', codeOf(secret)), { code: 'challenge_ended' })
  })

  t.test('is guessed at ten times, then waited for', async t => {
    const { secret } = await setUpTotp(identity, person, password)
    for (let turn = 0; turn < 10; turn++) {
      await sql('update sign_in_challenges set attempts = 0')
      await t.rejects(answer(await begin(), 'aaaaa-aaaaa'), { code: 'code_invalid' })
    }
    t.ok((await events()).includes('locked_out'))
    await t.rejects(answer(await begin(), codeOf(secret)), { code: 'code_invalid' }, 'the right one too')
    await sql(`update sign_in_attempts set locked_until = now()`)
    t.ok(await answer(await begin(), codeOf(secret)), 'for a while')
  })

  t.test('that waits is called off by a new password', async t => {
    const { secret } = await setUpTotp(identity, person, password)
    const challenge = await begin()
    const mine = await session()
    const change = (currentPassword: string, newPassword: string) =>
      changeOwnPassword(identity, mine, { currentPassword, newPassword, device })
    await change(password, 'another lamp entirely')
    await t.rejects(answer(challenge, codeOf(secret)), { code: 'challenge_ended' })
    await change('another lamp entirely', password)
  })

  t.test('is shown again in the middle of a session, turned off and replaced by a code of it only', async t => {
    const mine = await session()
    await t.rejects(stepUp(identity, mine, { code: '000000', device }), { code: 'totp_not_enabled' })
    const { secret, recoveryCodes } = await setUpTotp(identity, mine, password)
    await sql('update sessions set mfa_at = null')
    await t.rejects(stepUp(identity, mine, { code: 'aaaaa-aaaaa', device }), { code: 'code_invalid' })
    t.match(await sql('select mfa_at from sessions where id = $1', [mine.sessionId]), [{ mfa_at: null }])
    await stepUp(identity, mine, { code: codeOf(secret), device })
    t.match(await sql('select mfa_at from sessions where id = $1', [mine.sessionId]), [{ mfa_at: Date }])
    const fresh = await replaceRecoveryCodes(identity, mine, { code: codeOf(secret, 1), device })
    await t.rejects(turnOffTotp(identity, mine, { code: recoveryCodes[0]!, device }), { code: 'code_invalid' })
    await turnOffTotp(identity, mine, { code: fresh[0]!, device })
    t.match(await sql('select mfa_at from sessions where id = $1', [mine.sessionId]), [{ mfa_at: null }])
    t.match(await signIn(identity, { email, password, device }), { session: { userId } })
    t.same(await events(), [
      'totp_enabled',
      'recovery_codes_replaced',
      'recovery_code_used',
      'totp_disabled',
      'signed_in',
    ])
  })

  t.test('is not guessed in a stolen session, nor taken twice by a sign-in and a session', async t => {
    const mine = await session()
    await t.rejects(stepUp(identity, mine, { code: '000000', device }), { code: 'totp_not_enabled' })
    const { secret, recoveryCodes } = await setUpTotp(identity, mine, password)
    const code = codeOf(secret)
    const [entered, shown] = await Promise.allSettled([
      answer(await begin(), code),
      stepUp(identity, mine, { code, device }),
    ])
    t.not(entered.status, shown.status, 'one of the two')
    await stepUp(identity, mine, { code: recoveryCodes[0]!, device })
    t.ok((await events()).includes('recovery_code_used'), 'a recovery code is told also there')
    await sql('delete from sign_in_attempts')
    const guesses = [stepUp, turnOffTotp, replaceRecoveryCodes]
    for (let turn = 0; turn < 10; turn++) {
      const guess = async () => void (await guesses[turn % 3]!(identity, mine, { code: 'aaaaa-aaaaa', device }))
      await t.rejects(guess(), { code: 'code_invalid' })
    }
    const given = { code: recoveryCodes[1]!, device }
    await t.rejects(stepUp(identity, await session(), given), { code: 'code_invalid' }, 'in any of their sessions')
    await sql('update sign_in_attempts set locked_until = now()')
    await stepUp(identity, mine, given)
  })
})
