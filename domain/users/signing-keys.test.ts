import { createPrivateKey, createPublicKey } from 'node:crypto'
import { test } from 'tap'
import { identityTest } from '#test/identity.ts'
import { addSigningKey, findSigningKey, listPublishedKeys } from './signing-keys.ts'

test('the signing key', async t => {
  const { door, keys, sql, whileLocked } = await identityTest(t)
  t.beforeEach(() => sql('truncate signing_keys'))
  const find = () => door.tx(tx => findSigningKey(tx, keys.master))
  const published = () => door.tx(listPublishedKeys)

  t.test('is made once by ten processes that need the first one at the same moment', async t => {
    const found = await whileLocked('lock table signing_keys in share mode', 10, () =>
      Promise.all(Array.from({ length: 10 }, find)),
    )
    t.equal(new Set(found.map(key => key.kid)).size, 1)
    t.match(await sql('select count(*)::int as keys from signing_keys'), [{ keys: 1 }])
  })

  t.test('is the private half of the key published under its name', async t => {
    const { kid, privateKey } = await find()
    const [jwk] = await published()
    t.match(jwk, { kid, kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' })
    const { x, y } = createPublicKey(createPrivateKey(privateKey)).export({ format: 'jwk' })
    t.match(jwk, { x, y })
    t.notOk('d' in jwk!, 'without its secret')
  })

  t.test('is sealed in its row', async t => {
    const { privateKey } = await find()
    const [row] = await sql('select * from signing_keys')
    t.notOk(JSON.stringify(row).includes(privateKey.split('\n')[1]!))
    await t.rejects(
      door.tx(tx => findSigningKey(tx, Buffer.alloc(32, 3))),
      { name: 'EnvelopeError' },
    )
  })

  t.test('is published before it signs, and stays so until it is retired', async t => {
    const first = await find()
    const next = await door.tx(tx => addSigningKey(tx, keys.master, new Date(Date.now() + 60_000)))
    t.same(
      (await published()).map(key => key.kid),
      [next, first.kid],
    )
    t.equal((await find()).kid, first.kid)
    await sql('update signing_keys set signs_from = now() where kid = $1', [next])
    t.equal((await find()).kid, next)
    await sql(`update signing_keys set retired_at = now() + interval '15 minutes' where kid = $1`, [first.kid])
    t.equal((await published()).length, 2)
    await sql('update signing_keys set retired_at = now() where kid = $1', [first.kid])
    t.same(
      (await published()).map(key => key.kid),
      [next],
    )
  })
})
