import { test } from 'tap'
import { identityApi, password, person } from '#test/identity-api.ts'

test('the published keys', async t => {
  const { app, post, sql } = await identityApi(t)
  const jwks = () => app.inject('/.well-known/jwks.json')

  t.test('exist before anybody has signed in, without their secret halves', async t => {
    const answer = await jwks()
    t.equal(answer.statusCode, 200)
    t.equal(answer.headers['cache-control'], 'public, max-age=300')
    const { keys } = answer.json()
    t.equal(keys.length, 1)
    t.same(Object.keys(keys[0]).toSorted(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  })

  t.test('name the key of every token, also when everybody asks for the first one at once', async t => {
    await sql('truncate signing_keys')
    const answers = await Promise.all(Array.from({ length: 8 }, jwks))
    t.equal(new Set(answers.map(answer => answer.body)).size, 1)
    const { accessToken } = (await post('/v1/auth/login', { email: person.email, password })).json()
    const { kid } = JSON.parse(Buffer.from(accessToken.split('.')[0], 'base64url').toString())
    t.equal(kid, answers[0]!.json().keys[0].kid)
  })
})
