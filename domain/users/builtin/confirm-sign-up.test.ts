import { test } from 'tap'
import { identityTest } from '#test/identity.ts'
import { confirmAccount } from '../confirm-account.ts'
import { hashPassword } from '../password-hash.ts'
import { signIn } from '../sign-in.ts'
import { signUp } from './sign-up.ts'

const device = { userAgent: 'tap', address: '127.0.0.1' }
const email = 'huda@example.test'
const own = 'dates and coffee at dawn'
const foreign = 'the one of a stranger'
const refused = { code: 'code_invalid', params: undefined }

test('confirming a sign-up', async t => {
  const { identity, door, keys, sql, mailedCode, whileLocked } = await identityTest(t)
  t.beforeEach(() => sql('truncate users cascade'))
  const confirm = (code: string, password: string, address = email) =>
    confirmAccount(identity, { email: address, code, password, device })
  const enter = (password: string) => signIn(identity, { email, password, device })

  /** Signs up and gives the code from the mailbox, which only its owner reads. */
  async function begin(password: string, name = 'Huda') {
    await signUp(door, { email, password, name, locale: 'ar' }, keys)
    return (await mailedCode(email))!
  }

  t.test('takes the code with the password it was mailed for', async t => {
    const session = await confirm(await begin(own), own)
    t.match(await enter(own), { session: { userId: session.userId } })
  })

  t.test('never confirms the password of a stranger who signed up after the owner of the address', async t => {
    await begin(own)
    const code = await begin(foreign, 'Stranger')
    await t.rejects(confirm(code, own), refused)
    await t.rejects(enter(foreign), { code: 'invalid_credentials' })
    t.match(await sql('select email_verified_at from users'), [{ email_verified_at: null }])
    t.same(await sql('select id from sessions'), [])
    await confirm(await begin(own), own)
    t.ok(await enter(own), 'the owner signs up once more and gets in')
    await t.rejects(enter(foreign), { code: 'invalid_credentials' })
    t.match(await sql('select name from users'), [{ name: 'Huda' }])
  })

  t.test('never confirms the password of a stranger who signed up before the owner of the address', async t => {
    const first = await begin(foreign, 'Stranger')
    const code = await begin(own)
    for (const guess of [first, code]) await t.rejects(confirm(guess, foreign), refused)
    await confirm(code, own)
    await t.rejects(enter(foreign), { code: 'invalid_credentials' })
  })

  t.test('counts an attempt with a wrong password, and leaves the code to the right one', async t => {
    const code = await begin(own)
    for (let turn = 0; turn < 4; turn++) await t.rejects(confirm(code, foreign), refused)
    t.match(await sql('select attempts, used_at from user_codes'), [{ attempts: 4, used_at: null }])
    await confirm(code, own)
  })

  t.test('takes five attempts with a wrong password, and no sixth with the right one', async t => {
    const code = await begin(own)
    await Promise.allSettled(Array.from({ length: 9 }, () => confirm(code, foreign)))
    await t.rejects(confirm(code, own), refused)
    t.match(await sql('select attempts from user_codes'), [{ attempts: 5 }])
  })

  t.test('is refused when the password was replaced while it was checked', async t => {
    const code = await begin(own)
    const replaced = `with replaced as (update user_passwords set password_hash = '${await hashPassword(foreign)}')
      select id from users for update`
    const [outcome] = await whileLocked(replaced, 1, () => Promise.allSettled([confirm(code, own)]))
    t.match(outcome, { status: 'rejected', reason: refused })
    t.match(await sql('select email_verified_at from users'), [{ email_verified_at: null }])
  })

  t.test('is refused in the same words for whatever is wrong', async t => {
    const code = await begin(own)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    await t.rejects(confirm(wrong, own), refused)
    await t.rejects(confirm(code, foreign), refused)
    await t.rejects(confirm(code, own, 'nobody@example.test'), refused)
    await confirm(code, own)
    await t.rejects(confirm(code, own), refused, 'for an address that is confirmed as well')
  })

  t.test('hashes for an unknown or a confirmed address as long as for a wrong password', async t => {
    const addresses = { waiting: email, confirmed: 'confirmed@example.test', unknown: 'nobody@example.test' }
    await begin(own)
    await sql(
      `insert into users (issuer, subject, email, name, locale, email_verified_at)
       values ('builtin', 'x', $1, 'X', 'ar', now())`,
      [addresses.confirmed],
    )
    const fastest: Record<string, number> = { waiting: Infinity, confirmed: Infinity, unknown: Infinity }
    for (let turn = 0; turn < 7; turn++) {
      for (const [kind, address] of Object.entries(addresses)) {
        const started = performance.now()
        await t.rejects(confirm('000000', foreign, address), refused)
        fastest[kind] = Math.min(fastest[kind]!, performance.now() - started)
      }
    }
    t.comment(`fastest, ms: ${JSON.stringify(fastest)}`)
    // Without the hash an answer comes many times sooner: a wide ratio of the fastest ones holds on any machine.
    for (const time of Object.values(fastest)) t.ok(time > Math.max(...Object.values(fastest)) / 4)
  })
})
