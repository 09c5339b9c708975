import { TOTP } from 'otpauth'
import { test } from 'tap'
import { cognitoPool } from '#platform/cognito/cognito-pool.ts'
import { poolVerifier } from '#platform/cognito/token-verifier.ts'
import { cognitoStage } from '#test/cognito/gate.ts'
import { identityTest } from '#test/identity.ts'
import type { ProvidedPerson, Voucher } from '../identity-provider.ts'
import { cognitoProvider } from './cognito-provider.ts'
import { readUpstream, writeUpstream } from './upstream.ts'

const password = 'a walk by the water 1962'
const other = 'another walk by the water 1963'

test('Cognito as provider', async t => {
  const [stage, { door }] = [await cognitoStage(t), await identityTest(t)]
  const poolId = stage.variables.SADU_COGNITO_POOL_ID!
  const place = { region: 'local', poolId, endpoint: stage.variables.SADU_COGNITO_ENDPOINT, clientId: stage.clientId }
  const pool = cognitoPool({ ...place, clientSecret: stage.variables.SADU_COGNITO_CLIENT_SECRET, timeoutMs: 20_000 })
  const verifier = poolVerifier({ issuer: stage.issuer, clientId: stage.clientId })
  t.teardown(() => pool.close())
  const provider = cognitoProvider(door, { pool, verifier, issuer: stage.issuer })

  const vouched = async (_tx: unknown, voucher: Voucher) => voucher
  const signIn = (email: string, given = password) =>
    provider.signIn<Voucher | string>(
      { email, password: given },
      { whenVouched: vouched, whenChallenged: async (_tx, { state }) => state },
    )
  const newcomer = async (email: string): Promise<Voucher> => {
    await provider.signUp({ email, password, name: 'Noor', locale: 'en' })
    return provider.confirmSignUp({ email, password, code: stage.codeFor(email)! }, vouched)
  }
  const personOf = ({ subject, email, upstream, name, locale }: Voucher): ProvidedPerson => ({
    userId: subject,
    subject,
    email,
    name,
    locale,
    upstream: upstream!,
  })
  const nothing = async () => undefined

  t.test('vouches with what it has verified', async t => {
    t.match(await newcomer('noor@example.test'), {
      issuer: stage.issuer,
      subject: /^[0-9a-f-]{36}$/,
      email: 'noor@example.test',
      secondFactor: null,
    })
  })

  t.test('confirms no password of a stranger who signed up with the same address first', async t => {
    const email = 'wanted@example.test'
    await provider.signUp({ email, password: other, name: 'Stranger', locale: 'en' })
    await provider.signUp({ email, password, name: 'Wanted', locale: 'en' })
    const confirmed = provider.confirmSignUp({ email, password, code: stage.codeFor(email)! }, vouched)
    await t.rejects(confirmed, { code: 'code_invalid' })
    await t.rejects(signIn(email, other), { code: 'invalid_credentials' }, 'the code has confirmed nobody')
  })

  t.test('does not vouch for an address it has not verified', async t => {
    await newcomer('moved@example.test')
    const attributes = { email: 'unproven@example.test', email_verified: 'false' }
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
    await stage.ask('AdminUpdateUserAttributes', { UserPoolId: poolId, Username: 'moved@example.test', UserAttributes })
    // The emulator takes any text for true: an empty one is none.
    await stage.ask('AdminDeleteUserAttributes', {
      UserPoolId: poolId,
      Username: 'unproven@example.test',
      UserAttributeNames: ['email_verified'],
    })
    await t.rejects(signIn('unproven@example.test'), { code: 'invalid_credentials' })
  })

  t.test('goes on vouching until it ends its session', async t => {
    const { upstream } = await newcomer('on@example.test')
    t.equal(await provider.refresh(upstream!), upstream)
    const held = readUpstream(upstream!)
    await t.rejects(provider.refresh(writeUpstream({ ...held, subject: 'somebody else' })), { code: 'session_ended' })
    await provider.signOutEverywhere(personOf((await signIn('on@example.test')) as Voucher))
    await t.rejects(provider.refresh(upstream!), { code: 'session_ended' })
    await t.resolves(
      provider.signOutEverywhere(personOf({ ...(await newcomer('gone@example.test')), upstream: upstream! })),
    )
  })

  t.test('resets a password for who has the mailbox, and tells nobody who exists', async t => {
    const email = 'reset@example.test'
    await newcomer(email)
    await provider.requestPasswordReset({ email })
    await t.resolves(provider.requestPasswordReset({ email: 'nobody@example.test' }))
    const code = stage.codeFor(email)!
    const reset = (given: object) =>
      provider.confirmPasswordReset({ email, code, password: other, ...given }, async () => undefined)
    await t.rejects(reset({ code: '000000' }), { code: 'code_invalid' })
    await t.rejects(reset({ email: 'nobody@example.test' }), { code: 'code_invalid' })
    await t.rejects(reset({ password: '1234567890' }), { name: 'InvalidInput' })
    await reset({})
    await t.rejects(signIn(email), { code: 'invalid_credentials' })
    t.match(await signIn(email, other), { email })
  })

  t.test('changes a password for who shows the current one', async t => {
    const email = 'change@example.test'
    const person = personOf(await newcomer(email))
    const change = (currentPassword: string, newPassword: string) =>
      provider.changePassword(person, { currentPassword, newPassword }, nothing)
    await t.rejects(change(other, other), { code: 'password_wrong' })
    await t.rejects(change(password, '1234567890'), { name: 'InvalidInput' })
    await change(password, other)
    t.match(await signIn(email, other), { email })
  })

  t.test('sets an app up, asks for its code and takes it away', async t => {
    const email = 'totp@example.test'
    const person = personOf(await newcomer(email))
    const totpOf = async () => new TOTP({ secret: (await provider.startTotp(person, { password })).secret })
    await t.rejects(provider.startTotp(person, { password: other }), { code: 'password_wrong' })
    const totp = await totpOf()
    const setUpAt = Date.now()
    const codeAt = (step: number) => totp.generate({ timestamp: setUpAt + step * 30_000 })
    await t.rejects(provider.confirmTotp(person, { code: '000000' }, nothing), { code: 'code_invalid' })
    t.same(await provider.confirmTotp(person, { code: codeAt(-1) }, nothing), [], 'without recovery codes')
    t.match(await provider.security(person), { totp: { enabled: true, since: null }, recoveryCodesLeft: 0 })
    await t.rejects(provider.startTotp(person, { password }), { code: 'totp_enabled' })
    await t.rejects(provider.replaceRecoveryCodes(person, { code: codeAt(0) }, nothing), {
      code: 'recovery_codes_not_offered',
    })
    const state = (await signIn(email)) as string
    await t.rejects(provider.answerChallenge({ state, code: 'abcde-fghij' }, vouched), { code: 'code_invalid' })
    await t.rejects(provider.answerChallenge({ state, code: '000000' }, vouched), { code: 'code_invalid' })
    t.match(await provider.answerChallenge({ state, code: codeAt(0) }, vouched), { email, secondFactor: 'totp' })
    const unknown = JSON.stringify({ ...JSON.parse(state), session: 'a session the pool does not know' })
    await t.rejects(provider.answerChallenge({ state: unknown, code: codeAt(1) }, vouched), { code: 'challenge_ended' })
    await t.rejects(provider.removeTotp(person, { code: '000000' }, nothing), { code: 'code_invalid' })
    await provider.removeTotp(person, { code: codeAt(1) }, nothing)
    t.match(await signIn(email), { email }, 'the password is enough again')
  })

  t.test('says that it is away, and refuses nobody for it', async t => {
    const person = personOf(await newcomer('away@example.test'))
    const { email, upstream } = person
    stage.goAway()
    t.teardown(stage.comeBack)
    const away = { name: 'CognitoUnavailable' }
    await t.rejects(signIn(email), away)
    await t.rejects(provider.refresh(upstream!), away)
    await t.rejects(provider.signUp({ email, password, name: 'N', locale: 'en' }), away)
    await t.rejects(provider.requestPasswordReset({ email }), away)
    await t.rejects(provider.confirmSignUp({ email, password, code: '000000' }, vouched), away)
    await t.rejects(provider.security(person), away)
  })
})
