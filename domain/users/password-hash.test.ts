import { argon2Sync } from 'node:crypto'
import { test } from 'tap'
import { hashPassword, isPasswordRight } from './password-hash.ts'

test('a password hash', async t => {
  t.test('is an argon2id PHC string with a salt of its own', async t => {
    const [first, second] = await Promise.all([hashPassword('one and the same'), hashPassword('one and the same')])
    t.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    t.not(first, second)
    t.equal(await isPasswordRight('one and the same', first), true)
    t.equal(await isPasswordRight('one and the sam', first), false)
  })

  t.test('is checked with the cost it was made with', async t => {
    const nonce = Buffer.from('a salt of 16 byt')
    const cheap = { message: 'kept from before', nonce, memory: 64, passes: 1, parallelism: 2, tagLength: 24 }
    const tag = argon2Sync('argon2id', cheap)
    const hash = `$argon2id$v=19$m=64,t=1,p=2$${unpadded(nonce)}$${unpadded(tag)}`
    t.equal(await isPasswordRight('kept from before', hash), true)
    t.equal(await isPasswordRight('kept from after', hash), false)
  })

  t.test('that is missing is never right', async t => {
    t.equal(await isPasswordRight('', undefined), false)
  })

  t.test('that is none is a fault, not a wrong password', async t => {
    await t.rejects(isPasswordRight('x', '$2b$10$abcdefghijklmnopqrstuv'), /PHC/)
  })

  t.test('leaves the event loop free', async t => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await Promise.all(Array.from({ length: 6 }, () => hashPassword('a crowd at the door')))
    clearInterval(timer)
    t.ok(turns > 5, `${turns} turns of the loop meanwhile`)
  })

  t.test('sends the crowd away once a hundred wait', async t => {
    const crowd = await Promise.allSettled(Array.from({ length: 110 }, () => hashPassword('a crowd at the door')))
    const refused = crowd.filter(answer => answer.status === 'rejected')
    t.equal(refused.length, 8, 'two are hashed, a hundred wait')
    for (const { reason } of refused) t.match(reason, { code: 'sign_in_busy' })
    t.ok(await hashPassword('and the door is open again'))
  })
})

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
