import { test } from 'tap'
import { InvalidInput } from '#domain/errors.ts'
import { identityTest } from '#test/identity.ts'
import { findCodeToSend, forgetSentCode } from '../account-code-queries.ts'
import { confirmAccount } from '../confirm-account.ts'
import { createUser } from '../create-user.ts'
import { signIn } from '../sign-in.ts'
import { signUp } from './sign-up.ts'

const device = { userAgent: 'tap', address: '127.0.0.1' }
const sara = { email: ' Sara@Example.test ', password: 'jasmine and cardamom', name: ' Sara ', locale: 'ar' as const }
const email = 'sara@example.test'

test('a sign-up', async t => {
  const { identity, door, keys, sql, mailedCode } = await identityTest(t)
  t.beforeEach(() => sql('truncate users cascade'))
  const begin = (change: Partial<typeof sara> = {}) => signUp(door, { ...sara, ...change }, keys)
  const confirm = (code: string, { address = email, password = sara.password } = {}) =>
    confirmAccount(identity, { email: address, code, password, device })

  t.test('keeps an unconfirmed user under the plain spelling of the address', async t => {
    await begin()
    const [user] = await sql('select * from users')
    t.match(user, { email, name: 'Sara', locale: 'ar', issuer: 'builtin', email_verified_at: null })
    t.equal(user.subject, user.id)
  })

  t.test('mails a code through a job that carries ids only', async t => {
    await begin()
    const [job] = await sql(`select data, name from jobs.job where data->'payload'->>'template' = 'account-code'
      order by created_on desc limit 1`)
    const [code] = await sql('select * from user_codes')
    t.same(job, {
      name: 'mail',
      data: { scope: 'identity', tenantId: null, payload: { template: 'account-code', codeId: code.id } },
    })
    const toSend = await door.tx(tx => findCodeToSend(tx, code.id, keys))
    t.match(toSend, { email, name: 'Sara', locale: 'ar', purpose: 'confirmation', code: /^\d{6}$/ })
    t.notOk(JSON.stringify(code).includes(toSend!.code), 'which is not readable in its row')
    await door.tx(tx => forgetSentCode(tx, code.id))
    t.equal(await mailedCode(email), undefined, 'and not at all once it was sent')
    await confirm(toSend!.code)
  })

  t.test('is confirmed by the code, once', async t => {
    await begin()
    const code = (await mailedCode(email))!
    const session = await confirm(code, { address: ' SARA@example.test' })
    t.match(session, { refreshToken: new RegExp(`^${session.sessionId}\\.1\\.`) })
    t.ok((await sql('select email_verified_at from users'))[0].email_verified_at)
    t.match(await signIn(identity, { email, password: sara.password, device }), {
      session: { userId: session.userId },
    })
    await t.rejects(confirm(code), { code: 'code_invalid' })
  })

  t.test('cannot be used before it is confirmed', async t => {
    await begin()
    await t.rejects(signIn(identity, { email, password: sara.password, device }), { code: 'invalid_credentials' })
  })

  t.test('takes five attempts at its code, and no sixth even with the right one', async t => {
    await begin()
    const code = (await mailedCode(email))!
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const attempts = await Promise.allSettled(Array.from({ length: 9 }, () => confirm(wrong)))
    for (const attempt of attempts) t.match(attempt, { reason: { code: 'code_invalid' } })
    await t.rejects(confirm(code), { code: 'code_invalid' })
    t.match(await sql('select attempts from user_codes'), [{ attempts: 5 }])
  })

  t.test('takes no code that is older than 15 minutes', async t => {
    await begin()
    const code = (await mailedCode(email))!
    const [life] = await sql('select extract(epoch from expires_at - created_at)::int as seconds from user_codes')
    t.equal(life.seconds, 900)
    await sql(`update user_codes set expires_at = now()`)
    await t.rejects(confirm(code), { code: 'code_invalid' })
  })

  t.test('begins anew with another password and code when it was not confirmed', async t => {
    await begin()
    const first = (await mailedCode(email))!
    const password = 'another one, better'
    await begin({ password, name: 'Sara B' })
    const second = (await mailedCode(email))!
    await t.rejects(confirm(first), { code: 'code_invalid' }, 'the first pair is dead')
    await t.rejects(confirm(second), { code: 'code_invalid' }, 'and so are the halves of both')
    if (first !== second) await t.rejects(confirm(first, { password }), { code: 'code_invalid' })
    await confirm(second, { password })
    t.match(await sql('select name from users'), [{ name: 'Sara B' }])
    await t.rejects(signIn(identity, { email, password: sara.password, device }), { code: 'invalid_credentials' })
    t.ok(await signIn(identity, { email, password, device }))
  })

  t.test('changes nothing for an address that has an account', async t => {
    await door.tx(tx => createUser(tx, { ...sara, password: 'the first password' }))
    const before = await sql('select u.*, p.* from users u join user_passwords p on p.user_id = u.id')
    await begin({ name: 'Somebody else', password: 'the second password' })
    t.same(await sql('select u.*, p.* from users u join user_passwords p on p.user_id = u.id'), before)
    t.same(await sql('select * from user_codes'), [])
  })

  t.test('of one address from many sides at once leaves one user and one living code', async t => {
    await Promise.all(Array.from({ length: 8 }, () => begin()))
    t.match(await sql('select count(*)::int as users from users'), [{ users: 1 }])
    t.match(await sql('select count(*)::int as alive from user_codes where expires_at > now()'), [{ alive: 1 }])
    t.ok(await confirm((await mailedCode(email))!))
  })

  t.test('sends no more than 20 codes a day', async t => {
    await begin()
    const [user] = await sql('select id from users')
    await sql(
      `insert into user_codes (user_id, purpose, code_hash, expires_at)
       select $1, 'confirmation', '', now() from generate_series(1, 19)`,
      [user.id],
    )
    await begin()
    t.match(await sql('select count(*)::int as codes from user_codes'), [{ codes: 20 }])
    await sql(`update user_codes set created_at = now() - interval '25 hours'`)
    await begin()
    t.match(await sql('select count(*)::int as codes from user_codes'), [{ codes: 21 }])
  })

  t.test('that gets no code leaves password and name of the one that got it', async t => {
    await begin()
    const code = (await mailedCode(email))!
    const [user] = await sql('select id from users')
    await sql(
      `insert into user_codes (user_id, purpose, code_hash, expires_at)
       select $1, 'confirmation', '', now() from generate_series(1, 19)`,
      [user.id],
    )
    await begin({ password: 'the one of a stranger', name: 'Stranger' })
    await confirm(code)
    t.match(await sql('select name from users'), [{ name: 'Sara' }])
    t.ok(await signIn(identity, { email, password: sara.password, device }))
  })

  t.test('is refused with a weak password before anything is stored', async t => {
    await t.rejects(begin({ password: '0123456789' }), InvalidInput)
    t.same(await sql('select * from users'), [])
  })
})
