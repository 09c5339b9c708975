import { test } from 'tap'
import { DomainError } from '#domain/errors.ts'
import { identityTest } from '#test/identity.ts'
import { createUser } from './create-user.ts'
import { markDevice, readDevice } from './known-device.ts'
import { signIn } from './sign-in.ts'

const email = 'lulwa@example.test'
const password = 'harbour lights in june'
const stranger = { address: '192.0.2.1' }

test('attempts at an account', async t => {
  const { identity, door, keys, sql } = await identityTest(t)
  const userId = await door.tx(tx => createUser(tx, { email, password, name: 'Lulwa', locale: 'ar' }))
  t.beforeEach(() => sql('delete from sign_in_attempts; delete from sign_in_events'))
  const enter = (given: string, device: object = stranger, address = email) =>
    signIn(identity, { email: address, password: given, device })
  const guess = async (times: number, device: object = stranger, address = email) => {
    for (let turn = 0; turn < times; turn++) {
      await sql('update sign_in_attempts set locked_until = least(locked_until, now())')
      await enter(`guess number ${turn}`, device, address).catch(() => undefined)
    }
  }
  const lockSeconds = async () => {
    const rows = await sql(
      'select round(extract(epoch from locked_until - now()))::int as seconds from sign_in_attempts where locked_until > now()',
    )
    return rows[0]?.seconds as number | undefined
  }
  const events = async () => (await sql('select type from sign_in_events order by id')).map(row => row.type)

  t.test('close it for a minute after ten, then for longer, for an hour at most', async t => {
    await guess(9)
    t.equal(await lockSeconds(), undefined)
    const told = [60, 120, 240, 480, 960, 1920, 3600, 3600]
    for (const seconds of told) {
      await guess(1)
      const lock = (await lockSeconds())!
      t.ok(Math.abs(lock - seconds) <= 2, `${lock} of ${seconds} s`)
    }
    t.equal((await events()).filter(type => type === 'locked_out').length, told.length)
  })

  t.test('are refused while it is closed in the words of a wrong password, the right one too', async t => {
    await guess(10)
    await t.rejects(enter(password), { code: 'invalid_credentials', params: undefined })
    const before = await lockSeconds()
    for (let turn = 0; turn < 5; turn++) await enter('knocking on').catch(() => undefined)
    t.ok((await lockSeconds())! <= before!, 'and knocking on does not keep it closed')
    await sql(`update sign_in_attempts set locked_until = now()`)
    t.match(await enter(password), { session: { userId } })
  })

  t.test('are counted for an address that nobody has as well', async t => {
    await guess(10, stranger, 'nobody@example.test')
    t.ok(await lockSeconds())
    const [row] = await sql('select * from sign_in_attempts')
    t.notOk(JSON.stringify(row).includes('nobody'), 'under a hash')
    t.same(await events(), [])
  })

  t.test('at the same moment cannot pass the limit together', async t => {
    await Promise.allSettled(Array.from({ length: 30 }, () => enter('all together now')))
    t.match(await sql('select failures from sign_in_attempts'), [{ failures: 10 }])
  })

  t.test('of strangers leave a device on which its owner signed in before its own', async t => {
    const opened = await enter(password)
    if (!('session' in opened)) throw new Error('no second factor was set up')
    const known = { address: '198.51.100.7', mark: opened.session.deviceMark }
    await guess(10)
    await t.rejects(enter(password), { code: 'invalid_credentials' })
    t.match(await enter(password, known), { session: { userId } })
    await guess(5, known)
    await t.rejects(enter(password, known), { code: 'invalid_credentials' }, 'which is used up as well')
  })

  t.test('with the mark of another address, a forged or an old one are those of strangers', async t => {
    await guess(10)
    const mark = markDevice(keys.devices, email)
    const [id, day, mac] = mark.split('.')
    const forged = [
      markDevice(keys.devices, 'other@example.test'),
      markDevice(keys.codes, email),
      `${id}.${Number(day) + 1}.${mac}`,
      `${id!.replace(/^./, '_')}.${day}.${mac}`,
      `${mark}x`,
      '',
      'x'.repeat(10_000),
    ]
    for (const each of forged) {
      await t.rejects(enter(password, { ...stranger, mark: each }), { code: 'invalid_credentials' }, each.slice(0, 40))
    }
    t.equal(readDevice(keys.devices, mark, ' LULWA@example.test '), id)
    t.match(await enter(password, { ...stranger, mark }), { session: { userId } })
  })

  t.test('from one network are counted whatever they try, and given back by a success', async t => {
    const network = { ...stranger, network: '192.0.2.1' }
    for (let turn = 0; turn < 49; turn++) {
      await enter('a guess', network, `person${turn}@example.test`).catch(() => undefined)
    }
    t.match(await enter(password, network), { session: { userId } })
    await t.rejects(enter('a guess', network, 'person50@example.test'))
    await t.rejects(enter(password, network), { code: 'invalid_credentials' })
    t.match(await enter(password, { ...stranger, network: '203.0.113.9' }), { session: { userId } })
  })

  t.test('that nobody looked at are not counted', async t => {
    const signInBusy = () => Promise.reject(new DomainError('sign_in_busy'))
    const busy = { ...identity, provider: { ...identity.provider, signIn: signInBusy } }
    for (let turn = 0; turn < 15; turn++) {
      await t.rejects(signIn(busy, { email, password, device: stranger }), { code: 'sign_in_busy' })
    }
    t.match(await enter(password), { session: { userId } })
  })

  t.test('are forgotten one by one, every half hour', async t => {
    await guess(10)
    await sql(`update sign_in_attempts set last_at = last_at - interval '3 hours 5 minutes', locked_until = now()`)
    await enter('again').catch(() => undefined)
    t.match(await sql('select failures, locked_until from sign_in_attempts'), [{ failures: 5, locked_until: null }])
  })
})
