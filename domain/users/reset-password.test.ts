import { test } from 'tap'
import { InvalidInput } from '#domain/errors.ts'
import { identityTest } from '#test/identity.ts'
import { codeOf, setUpTotp } from '#test/second-factor.ts'
import { answerChallenge } from './answer-challenge.ts'
import { signUp } from './builtin/sign-up.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { createUser } from './create-user.ts'
import { refreshSession } from './refresh-session.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'
import { startSession } from './start-session.ts'

const email = 'dana@example.test'
const password = 'pomegranate at noon'
const fresh = 'saffron before dusk'
const device = { userAgent: 'tap', address: '127.0.0.1' }

test('a new password', async t => {
  const { identity, door, keys, sql, mailedCode, whileLocked } = await identityTest(t)
  let userId = ''
  t.beforeEach(async () => {
    await sql('truncate users cascade; delete from sign_in_attempts')
    userId = await door.tx(tx => createUser(tx, { email, password, name: 'Dana Al-Sabah', locale: 'ar' }))
  })
  const request = (address = email) => identity.provider.requestPasswordReset({ email: address })
  const reset = (code: string, chosen = fresh, address = email) =>
    resetPassword(identity, { email: address, code, password: chosen, device })
  const enter = (given: string) => signIn(identity, { email, password: given, device })
  const session = () => door.tx(tx => startSession(tx, userId, device, keys))
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const reasons = async () =>
    (await sql('select end_reason from sessions order by id')).map(row => row.end_reason as string | null)

  t.test('is set with the mailed code, once, and ends every session', async t => {
    await session()
    const mine = await session()
    await request(' DANA@example.test')
    const code = (await mailedCode(email))!
    await reset(code)
    t.same(await reasons(), ['password_reset', 'password_reset'])
    await t.rejects(refreshSession(identity, mine.refreshToken), { code: 'session_ended' })
    await t.rejects(enter(password), { code: 'invalid_credentials' })
    t.match(await enter(fresh), { session: { userId } })
    await t.rejects(reset(code, 'a third one, unused'), { code: 'code_invalid' })
  })

  t.test('is mailed to nobody for an address that is unknown', async t => {
    await request('nobody@example.test')
    t.same(await sql('select * from user_codes'), [])
    await t.rejects(reset('000000', fresh, 'nobody@example.test'), { code: 'code_invalid' })
  })

  t.test('confirms an address that was signed up and never confirmed', async t => {
    const waiting = 'waiting@example.test'
    await signUp(door, { email: waiting, password, name: 'W', locale: 'en' }, keys)
    await request(waiting)
    const code = (await mailedCode(waiting))!
    await reset(code, fresh, waiting)
    t.match(await signIn(identity, { email: waiting, password: fresh, device }), { session: { userId: String } })
  })

  t.test('is not set by the code of a sign-up', async t => {
    await sql('update users set email_verified_at = null')
    await signUp(door, { email, password, name: 'Dana', locale: 'ar' }, keys)
    await t.rejects(reset((await mailedCode(email))!), { code: 'code_invalid' })
  })

  t.test('of two that use one code at the same moment is set once', async t => {
    await request()
    const code = (await mailedCode(email))!
    const outcomes = await whileLocked(`select from users where id = '${userId}' for update`, 2, () =>
      Promise.allSettled([reset(code), reset(code, 'saffron after dusk')]),
    )
    t.equal(outcomes.filter(outcome => outcome.status === 'fulfilled').length, 1)
    t.match(await sql(`select count(*)::int as resets from sign_in_events where type = 'password_reset'`), [
      { resets: 1 },
    ])
  })

  t.test('takes five attempts at its code, and no sixth', async t => {
    await request()
    const code = (await mailedCode(email))!
    await Promise.allSettled(Array.from({ length: 9 }, () => reset(wrong(code))))
    await t.rejects(reset(code), { code: 'code_invalid' })
    t.match(await sql('select attempts from user_codes'), [{ attempts: 5 }])
    await request()
    await reset((await mailedCode(email))!)
  })

  t.test('may not be weak, nor one’s own name; the code stays good', async t => {
    await request()
    const code = (await mailedCode(email))!
    for (const weak of ['0123456789', email, 'Dana Al-Sabah']) await t.rejects(reset(code, weak), InvalidInput, weak)
    await reset(code)
  })

  t.test('leaves the second factor, which is asked for as before', async t => {
    const { secret } = await setUpTotp(identity, await session(), password)
    await request()
    await reset((await mailedCode(email))!)
    const answer = await enter(fresh)
    t.match(answer, { challenge: String })
    if (!('challenge' in answer)) return
    t.ok(await answerChallenge(identity, { session: answer.challenge, code: codeOf(secret), device }))
  })

  t.test('lets its owner in again after strangers locked the account', async t => {
    for (let turn = 0; turn < 10; turn++) await t.rejects(enter('a guess of a stranger'))
    await t.rejects(enter(password), { code: 'invalid_credentials' })
    await request()
    await reset((await mailedCode(email))!)
    t.match(await enter(fresh), { session: { userId } })
  })

  t.test(
    'is mailed however many codes strangers asked for, and their guesses leave a known device its own',
    async t => {
      const opened = await enter(password)
      if (!('session' in opened)) throw new Error('no second factor was set up')
      const known = { ...device, mark: opened.session.deviceMark }
      const codes = async () => (await sql('select count(*)::int as codes from user_codes'))[0].codes
      for (let turn = 0; turn < 30; turn++) await request()
      t.equal(await codes(), 10, 'ten at once')
      t.ok(await mailedCode(email), 'the last of which stays good')
      await identity.provider.requestPasswordReset({ email, device: known })
      t.equal(await codes(), 11, 'a known device asks apart')
      const code = (await mailedCode(email))!
      for (let turn = 0; turn < 6; turn++) await t.rejects(reset(wrong(code)), { code: 'code_invalid' })
      await t.rejects(reset(code), { code: 'code_invalid' }, 'strangers used up theirs')
      for (let turn = 0; turn < 5; turn++) {
        await t.rejects(resetPassword(identity, { email, code: wrong(code), password: fresh, device: known }))
      }
      const late = () => resetPassword(identity, { email, code, password: fresh, device: known })
      await t.rejects(late(), { code: 'code_invalid' }, 'and so has the device after five')
      await sql('update sign_in_attempts set locked_until = now()')
      await late()
      t.match(await enter(fresh), { session: { userId } })
      for (let hour = 0; hour < 3; hour++) {
        await sql('update sign_in_attempts set locked_until = least(locked_until, now())')
        await request()
      }
      t.equal(await codes(), 14, 'strangers are waited for, an hour at most, and never shut out')
    },
  )

  t.test('makes the device known, so that whoever keeps the account closed does not keep its owner out', async t => {
    await request()
    const { deviceMark } = await resetPassword(identity, {
      email,
      code: (await mailedCode(email))!,
      password: fresh,
      device,
    })
    for (let turn = 0; turn < 10; turn++) await t.rejects(enter('a guess of a stranger'))
    await t.rejects(enter(fresh), { code: 'invalid_credentials' })
    const from = { ...device, mark: deviceMark }
    t.match(await signIn(identity, { email, password: fresh, device: from }), { session: { userId } })
  })

  t.test('is changed by the current one, and the other sessions end', async t => {
    const [mine, other] = [await session(), await session()]
    const change = (currentPassword: string, newPassword = fresh) =>
      changeOwnPassword(identity, mine, { currentPassword, newPassword, device })
    await t.rejects(change('not the one'), { code: 'password_wrong' })
    await t.rejects(change(password, 'qwertyuiop'), InvalidInput)
    t.same(await reasons(), [null, null])
    await change(password)
    t.same(await reasons(), [null, 'password_changed'])
    t.ok(await refreshSession(identity, mine.refreshToken))
    await t.rejects(refreshSession(identity, other.refreshToken), { code: 'session_ended' })
    await t.rejects(
      changeOwnPassword(identity, other, { currentPassword: fresh, newPassword: password, device }),
      { code: 'session_ended' },
      'not by a session that has ended',
    )
    t.match(
      await sql(`select count(*)::int as mails from jobs.job where data->'payload'->>'template' = 'account-notice'`),
      [{ mails: Number }],
    )
  })

  t.test('that two choose at the same moment is the one of the first', async t => {
    const mine = await session()
    const chosen = ['saffron before dusk', 'cinnamon after dawn']
    const outcomes = await Promise.allSettled(
      chosen.map(newPassword => changeOwnPassword(identity, mine, { currentPassword: password, newPassword, device })),
    )
    t.equal(outcomes.filter(outcome => outcome.status === 'fulfilled').length, 1)
    const winner = chosen[outcomes.findIndex(outcome => outcome.status === 'fulfilled')]!
    t.match(await enter(winner), { session: { userId } })
  })

  t.test('ends what the old one opens or renews at the same moment', async t => {
    for (let turn = 0; turn < 4; turn++) {
      const [current, next] = turn % 2 === 0 ? [password, fresh] : [fresh, password]
      const [mine, other] = [await session(), await session()]
      const change = changeOwnPassword(identity, mine, { currentPassword: current, newPassword: next, device })
      const together = [enter(current), enter(current), refreshSession(identity, other.refreshToken)]
      await Promise.allSettled([change, ...together])
      await change
      const alive = await sql('select id from sessions where ended_at is null')
      t.same(alive, [{ id: mine.sessionId }], `turn ${turn}: no session of the old password is left`)
      await sql(`update sessions set ended_at = now(), end_reason = 'signed_out' where ended_at is null`)
    }
  })
})
