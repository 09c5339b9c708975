import { TOTP } from 'otpauth'
import { test } from 'tap'
import { openUserPool } from '#platform/cognito/open-user-pool.ts'
import { readConfig } from '#platform/config.ts'
import { cognitoStage } from '#test/cognito/gate.ts'

const password = 'a walk by the water 1962'

const environment = {
  DATABASE_URL_USER: 'postgres://app_user:a@127.0.0.1:5432/sadu',
  DATABASE_URL_IDENTITY: 'postgres://app_identity:a@127.0.0.1:5432/sadu',
  DATABASE_URL_SYSTEM: 'postgres://app_system:a@127.0.0.1:5432/sadu',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SADU_MASTER_KEY: Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString('base64'),
}

test('a user pool', async t => {
  const stage = await cognitoStage(t)
  const { pool, verifier, issuer } = openUserPool(readConfig({ ...environment, ...stage.variables }, 'api'))
  t.teardown(() => pool.close())
  t.equal(issuer, stage.issuer)

  const newcomer = async (email: string) => {
    const subject = await pool.signUp({ email, password, name: 'Maha', locale: 'ar' })
    await pool.confirmSignUp({ email, code: stage.codeFor(email)! })
    return subject
  }

  t.test('signs up, confirms and vouches in verified tokens', async t => {
    const email = 'maha@example.test'
    const subject = await pool.signUp({ email, password, name: 'Maha', locale: 'ar' })
    await t.rejects(pool.signIn({ email, password }), { code: 'not_confirmed' })
    await t.rejects(pool.confirmSignUp({ email, code: '000000' }), { code: 'code_wrong' })
    await pool.resendCode(email)
    await pool.confirmSignUp({ email, code: stage.codeFor(email)! })
    const { tokens } = await pool.signIn({ email, password })
    t.match(await verifier.verify(tokens!), { subject, email, emailVerified: true })
  })

  t.test('says the same of a wrong password and of an unknown address', async t => {
    await newcomer('known@example.test')
    for (const email of ['known@example.test', 'unknown@example.test']) {
      await t.rejects(pool.signIn({ email, password: 'wrong password' }), { code: 'not_authorized' })
    }
  })

  t.test('refuses a password that its own rules refuse', async t => {
    const weak = { email: 'weak@example.test', password: 'short', name: 'W', locale: 'en' }
    await t.rejects(pool.signUp(weak), { code: 'password_refused' })
  })

  t.test('says that somebody has signed up already', async t => {
    await newcomer('twice@example.test')
    const again = { email: 'twice@example.test', password, name: 'T', locale: 'en' }
    await t.rejects(pool.signUp(again), { code: 'exists' })
    await t.rejects(pool.resendCode('twice@example.test'), { code: 'not_possible' })
  })

  t.test('refreshes until the token is revoked', async t => {
    const email = 'refresh@example.test'
    await newcomer(email)
    const { tokens } = await pool.signIn({ email, password })
    const { username } = await verifier.verify(tokens!)
    const refreshToken = tokens!.refreshToken!
    t.match(await verifier.verify(await pool.refresh({ refreshToken, username })), { email })
    await t.rejects(
      pool.refresh({ refreshToken, username: email }),
      { code: 'not_authorized' },
      'proof of another name',
    )
    await pool.revoke(refreshToken)
    await t.rejects(pool.refresh({ refreshToken, username }), { code: 'not_authorized' })
  })

  t.test('asks for the second factor once one is set up', async t => {
    const email = 'totp@example.test'
    await newcomer(email)
    const { accessToken, refreshToken } = (await pool.signIn({ email, password })).tokens!
    t.equal(await pool.hasTotp(accessToken), false)
    const totp = new TOTP({ secret: await pool.beginTotp(accessToken) })
    const codeAt = (steps: number) => totp.generate({ timestamp: Date.now() + steps * 30_000 })
    await t.rejects(pool.verifyTotp({ accessToken, code: '000000' }), { code: 'code_wrong' })
    await pool.verifyTotp({ accessToken, code: codeAt(-1) })
    t.equal(await pool.hasTotp(accessToken), true)
    await pool.setTotp({ accessToken, enabled: true })
    const { challenge } = await pool.signIn({ email, password })
    await t.rejects(pool.answerChallenge(challenge!, '000000'), { code: 'code_wrong' })
    await t.rejects(pool.answerChallenge(challenge!, codeAt(-1)), { code: 'code_wrong' }, 'used already')
    const tokens = await pool.answerChallenge(challenge!, codeAt(0))
    const person = await verifier.verify(tokens)
    t.equal(person.email, email)
    await pool.refresh({ refreshToken: tokens.refreshToken!, username: person.username })
    await pool.signOutEverywhere(tokens.accessToken)
    for (const token of [tokens.refreshToken!, refreshToken!]) {
      await t.rejects(pool.refresh({ refreshToken: token, username: person.username }), { code: 'not_authorized' })
    }
    await t.rejects(pool.beginTotp(tokens.accessToken), { code: 'not_authorized' })
  })

  t.test('resets and changes a password', async t => {
    const email = 'reset@example.test'
    await newcomer(email)
    await pool.sendResetCode(email)
    await pool.sendResetCode('nobody@example.test')
    const wrong = { email, code: '000000', password: 'another one 1962' }
    await t.rejects(pool.resetPassword(wrong), { code: 'code_wrong' })
    await pool.resetPassword({ ...wrong, code: stage.codeFor(email)! })
    const { accessToken } = (await pool.signIn({ email, password: 'another one 1962' })).tokens!
    const change = { accessToken, current: 'wrong password', wanted: password }
    await t.rejects(pool.changePassword(change), { code: 'not_authorized' })
    await pool.changePassword({ ...change, current: 'another one 1962' })
    t.ok((await pool.signIn({ email, password })).tokens)
  })

  t.test('that is away is told from one that refuses', async t => {
    stage.goAway()
    await t.rejects(pool.signIn({ email: 'maha@example.test', password }), { name: 'CognitoUnavailable' })
    stage.comeBack()
    t.ok((await pool.signIn({ email: 'maha@example.test', password })).tokens)
  })
})
