import { test } from 'tap'
import { createUser } from '#domain/users/create-user.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { identityApi, password, person } from '#test/identity-api.ts'

test('the identity routes', async t => {
  const { app, sql, mailedCode, post } = await identityApi(t)

  t.test('sign somebody up, in the words of the mailed code', async t => {
    const email = 'new@example.test'
    const begun = await post('/v1/auth/signup', { email: ' New@Example.test ', password, name: 'New' })
    t.equal(begun.statusCode, 202)
    t.same(begun.json(), { status: 'confirmation_sent' })
    t.match(await sql('select locale, email_verified_at from users where email = $1', [email]), [
      { locale: 'ar', email_verified_at: null },
    ])
    const refused = await post('/v1/auth/login', { email, password })
    t.match(refused.json(), { status: 401, code: 'invalid_credentials' }, 'not before the address is confirmed')
    const confirmed = await post('/v1/auth/confirmation', { email, password, code: await mailedCode(email) })
    t.equal(confirmed.statusCode, 200)
    t.match(confirmed.json(), { accessToken: String, expiresIn: 900 })
    const me = await app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${confirmed.json().accessToken}` } })
    t.match(me.json(), { user: { email, name: 'New', superAdmin: false }, memberships: [] })
  })

  t.test('confirm no password of a stranger who signed up with the same address', async t => {
    const email = 'wanted@example.test'
    const confirm = async (given: string) =>
      post('/v1/auth/confirmation', { email, password: given, code: await mailedCode(email) })
    const ofStranger = 'the one of a stranger'
    await post('/v1/auth/signup', { email, password, name: 'Wanted' })
    await post('/v1/auth/signup', { email, password: ofStranger, name: 'Stranger' })
    t.match((await confirm(password)).json(), { status: 422, code: 'code_invalid' })
    t.equal((await post('/v1/auth/login', { email, password: ofStranger })).statusCode, 401)
    await post('/v1/auth/signup', { email, password, name: 'Wanted' })
    t.match((await confirm(ofStranger)).json(), { status: 422, code: 'code_invalid' })
    t.equal((await confirm(password)).statusCode, 200, 'signing up once more helps')
    t.equal((await post('/v1/auth/login', { email, password: ofStranger })).statusCode, 401)
    t.equal((await post('/v1/auth/login', { email, password })).statusCode, 200)
  })

  t.test('open a session with a cookie no script and no other path can read', async t => {
    const answer = await post('/v1/auth/login', { email: 'MAHA@example.test', password }, { 'user-agent': 'tap' })
    t.equal(answer.statusCode, 200)
    t.same(Object.keys(answer.json()), ['accessToken', 'expiresIn'])
    const [refresh, device, ...more] = [answer.headers['set-cookie']].flat()
    t.match(
      refresh,
      /^__Secure-sadu_refresh=[\w.-]{80,100}; Max-Age=2592000; Path=\/v1\/auth; HttpOnly; Secure; SameSite=Strict$/,
    )
    t.match(
      device,
      /^__Secure-sadu_device=[\w.-]{70,80}; Max-Age=34560000; Path=\/v1\/auth; HttpOnly; Secure; SameSite=Strict$/,
    )
    t.same(more, [])
    t.equal(answer.headers['cache-control'], 'no-store')
    t.match(await sql('select user_agent, host(address) as address from sessions order by id desc limit 1'), [
      { user_agent: 'tap', address: '127.0.0.1' },
    ])
  })

  t.test('answer alike whether an address is known or not', async t => {
    const answers = []
    for (const email of [person.email, 'unknown@example.test']) {
      const signup = await post('/v1/auth/signup', { email, password: 'some other password', name: 'X' })
      const login = await post('/v1/auth/login', { email, password: 'wrong' })
      const code = await post('/v1/auth/confirmation', { email, code: '000000', password })
      answers.push([signup, login, code].map(told))
    }
    t.same(answers[0], answers[1])
    t.same(
      answers[0]!.map(answer => answer.status),
      [202, 401, 422],
    )
  })

  t.test('take as long for a known address as for an unknown one', async t => {
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let turn = 0; turn < 6; turn++) {
      times.known.push(await duration(() => post('/v1/auth/signup', { ...person, password: 'some other password' })))
      const email = `turn${turn}@example.test`
      times.unknown.push(await duration(() => post('/v1/auth/signup', { ...person, email })))
    }
    const [known, unknown] = [median(times.known), median(times.unknown)]
    t.comment(`sign-up, median ms: known ${known.toFixed(1)}, unknown ${unknown.toFixed(1)}`)
    t.ok(known >= 190 && unknown >= 190, 'both answer at the next step of 200 ms')
    const refused = () => post('/v1/auth/confirmation', { email: 'turn0@example.test', code: '000000', password })
    t.ok((await duration(refused)) >= 190, 'and so does a refused code')
  })

  t.test('refuse bad input and name every field', async t => {
    const signup = { email: 'a@example.test', password, name: 'A' }
    const cases: [string, unknown, string[]][] = [
      ['signup', {}, ['/email', '/name', '/password']],
      ['signup', { ...signup, email: 'nobody' }, ['/email']],
      ['signup', { ...signup, email: 'a@b' }, ['/email']],
      ['signup', { ...signup, email: `${'a'.repeat(65)}@example.test` }, ['/email']],
      ['signup', { ...signup, email: 'a@example.test\r\nBcc: b@example.test' }, ['/email']],
      ['signup', { ...signup, email: ['a@example.test'] }, ['/email']],
      ['signup', { ...signup, email: null }, ['/email']],
      ['signup', { ...signup, email: { $ne: '' } }, ['/email']],
      ['signup', { ...signup, email: 'İ@example.test' }, ['/email']],
      ['signup', { ...signup, password: 'short' }, ['/password']],
      ['signup', { ...signup, password: 'x'.repeat(1025) }, ['/password']],
      ['signup', { ...signup, password: '1234567890' }, ['/password']],
      ['signup', { ...signup, password: 1234567890 }, ['/password']],
      ['signup', { ...signup, password: `${password}\0` }, ['/password']],
      ['signup', { ...signup, name: '  ' }, ['/name']],
      ['signup', { ...signup, name: 'A\nB' }, ['/name']],
      ['signup', { ...signup, name: 'A\0' }, ['/name']],
      ['signup', { ...signup, name: 'x'.repeat(121) }, ['/name']],
      ['signup', { ...signup, locale: 'fr' }, ['/locale']],
      ['signup', { ...signup, superAdmin: true }, ['/superAdmin']],
      ['signup', '{"email":"a@example.test","__proto__":{"x":1}}', []],
      ['login', { email: person.email }, ['/password']],
      ['login', { email: person.email, password: '' }, ['/password']],
      ['login', { email: person.email, password: 'x'.repeat(1025) }, ['/password']],
      ['login', { email: person.email, password: '\0' }, ['/password']],
      ['login', { email: person.email, password, remember: true }, ['/remember']],
      ['login', '{"email":', []],
      ['login', '"text"', ['/']],
      ['login', 'null', ['/']],
      ['confirmation', { email: person.email, password, code: '12345' }, ['/code']],
      ['confirmation', { email: person.email, password, code: 123456 }, ['/code']],
      ['confirmation', { email: person.email, password, code: '٠١٢٣٤٥' }, ['/code']],
      ['confirmation', { email: person.email, password, code: '123456\n' }, ['/code']],
      ['confirmation', { email: person.email, code: '123456' }, ['/password']],
      ['confirmation', { email: person.email, code: '123456', password: '' }, ['/password']],
      ['confirmation', { email: person.email, code: '123456', password: 'x'.repeat(1025) }, ['/password']],
      ['confirmation', { email: person.email, code: '123456', password: `${password}\0` }, ['/password']],
    ]
    const before = await sql('select count(*)::int as users from users')
    for (const [path, body, fields] of cases) {
      const answer = await post(`/v1/auth/${path}`, body)
      t.equal(answer.statusCode, 400, `${path} ${JSON.stringify(body).slice(0, 80)}`)
      const named = (answer.json().errors ?? []).map((error: { path: string }) => error.path)
      t.same(named.toSorted(), fields, 'names the fields')
      t.notOk(answer.body.includes(password), 'and repeats no password')
    }
    t.same(await sql('select count(*)::int as users from users'), before)
  })

  t.test('take JSON only, and no other method', async t => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    t.equal((await post('/v1/auth/login', 'email=a', form)).statusCode, 415)
    t.equal((await app.inject({ method: 'GET', url: '/v1/auth/login' })).statusCode, 404)
    t.equal((await post('/v1/auth/login', { email: person.email, password: 'x'.repeat(300_000) })).statusCode, 413)
  })
})

test('attempts at accounts', async t => {
  const { app, parts } = await identityApi(t, { SADU_RATE_LIMIT_FACTOR: '1' })
  const somebody = () => `${crypto.randomUUID()}@example.test`
  const attempt = (email: string, remoteAddress: string) =>
    app.inject({ method: 'POST', url: '/v1/auth/login', remoteAddress, payload: { email, password: 'wrong password' } })
  const address = () => `2001:db8:${crypto.randomUUID().slice(0, 4)}:${crypto.randomUUID().slice(0, 4)}::1`

  t.test('from one network of addresses are refused after ten in a minute, whoever they are for', async t => {
    const from = address()
    const statuses = []
    for (let turn = 0; turn < 11; turn++) {
      statuses.push((await attempt(somebody(), `${from}${turn}`)).statusCode)
    }
    t.same(statuses, [...Array(10).fill(401), 429])
  })

  t.test('at one account are refused after five in a minute, wherever they come from, known or not', async t => {
    const known = { ...person, email: somebody() }
    await inIdentity(parts.databases.identity, tx => createUser(tx, known))
    for (const email of [known.email, somebody()]) {
      const statuses = []
      for (let turn = 0; turn < 5; turn++) statuses.push((await attempt(email, address())).statusCode)
      t.same(statuses, Array(5).fill(401))
      const refused = await attempt(` ${email.toUpperCase()}`, address())
      t.match(refused.json(), { status: 429, code: 'rate_limited' }, 'in another spelling too')
      const seconds = Number(refused.headers['retry-after'])
      t.ok(seconds > 0 && seconds <= 60)
    }
  })
})

/** What an answer tells, without what is new in each. */
function told(answer: { statusCode: number; headers: Record<string, unknown>; body: string }) {
  const { requestId, ...body } = JSON.parse(answer.body)
  const headers = Object.keys(answer.headers).filter(name => name !== 'x-request-id')
  return { status: answer.statusCode, headers: headers.toSorted(), length: answer.headers['content-length'], body }
}

async function duration(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
