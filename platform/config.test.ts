import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { ConfigError, type Environment, readConfig } from '#platform/config.ts'
import { environmentExample } from '#platform/environment-example.ts'
import type { ProcessName } from '#platform/variable.ts'
import { variables } from '#platform/variables.ts'

const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString('base64')
const local = {
  DATABASE_URL: 'postgres://admin:a@127.0.0.1:5432/sadu',
  DATABASE_URL_MIGRATOR: 'postgres://app_migrator:a@127.0.0.1:5432/sadu',
  DATABASE_URL_USER: 'postgres://app_user:a@127.0.0.1:5432/sadu',
  DATABASE_URL_IDENTITY: 'postgres://app_identity:a@127.0.0.1:5432/sadu',
  DATABASE_URL_SYSTEM: 'postgres://app_system:a@127.0.0.1:5432/sadu',
  DATABASE_URL_QUEUE: 'postgres://app_queue:a@127.0.0.1:5432/sadu',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SADU_MASTER_KEY: key,
}
const production = {
  ...local,
  SADU_ENV: 'production',
  SADU_SHOP_ORIGIN: 'https://{slug}.shops.example',
  SADU_APP_ORIGIN: 'https://app.example.com',
  SADU_MAIL: 'ses',
  SADU_MAIL_FROM: 'Sadu <no-reply@example.com>',
  SADU_DEMO_PASSWORD: 'another one',
}

function problemsOf(environment: Environment, process: ProcessName): readonly string[] {
  try {
    readConfig(environment, process)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

test('the configuration', async t => {
  t.test('has typed values and defaults', async t => {
    const config = readConfig(local, 'api')
    t.equal(config.apiPort, 4000)
    t.equal(config.env, 'local')
    t.same(config.trustProxy, ['loopback'])
    t.same(config.masterKey, Buffer.from(key, 'base64'))
    t.equal(config.smtpUrl, undefined)
    t.ok(Object.isFrozen(config))
  })

  t.test('gives a process only what it reads', async t => {
    t.notHas(readConfig(local, 'api'), { databaseUrl: local.DATABASE_URL })
    t.notHas(readConfig(local, 'api'), { queueUrl: local.DATABASE_URL_QUEUE })
    t.equal(readConfig(local, 'migrate').databaseUrl, local.DATABASE_URL)
  })

  t.test('reports all problems together and repeats no value', async t => {
    const problems = problemsOf(
      { ...local, SADU_API_PORT: '99999', SADU_MASTER_KEY: 'hunter2', DATABASE_URL_USER: 'mysql://x:hunter2@y' },
      'api',
    )
    t.equal(problems.length, 3)
    t.match(problems.join('\n'), /SADU_API_PORT must be a whole number from 1 to 65535/)
    t.notMatch(problems.join('\n'), /hunter2/)
  })

  t.test('names the nearest variable for one it does not know', async t => {
    t.same(problemsOf({ ...local, SADU_API_PROT: '1' }, 'api'), [
      'SADU_API_PROT is not a variable of Sadu: did you mean SADU_API_PORT?',
    ])
    t.match(problemsOf({ ...local, DATABASE_URL_USERS: 'x' }, 'api'), [/did you mean DATABASE_URL_USER\?/])
  })

  t.test('leaves other programs their variables', async t => {
    t.same(problemsOf({ ...local, PATH: '/bin', DATABASE: 'x', NODE_ENV: 'test' }, 'worker'), [])
  })

  t.test('treats an empty variable as one that is not set', async t => {
    t.equal(readConfig({ ...local, SADU_API_PORT: ' ' }, 'api').apiPort, 4000)
    t.same(problemsOf({ ...local, REDIS_URL: '' }, 'api'), [
      'REDIS_URL is missing: Valkey or Redis (npm start brings its own when empty)',
    ])
  })

  t.test('asks for a mail server when mail goes by smtp', async t => {
    t.match(problemsOf({ ...local, SADU_MAIL: 'smtp' }, 'worker'), [/SMTP_URL is missing/])
    t.same(problemsOf({ ...local, SADU_MAIL: 'smtp', SMTP_URL: 'smtp://mail' }, 'worker'), [])
  })

  t.test('asks for a bucket when storage is s3', async t => {
    for (const process of ['api', 'worker', 'seed'] as const)
      t.match(problemsOf({ ...local, SADU_STORAGE: 's3' }, process), [/SADU_S3_BUCKET is missing/])
    t.match(readConfig({ ...local, SADU_STORAGE: 's3', SADU_S3_BUCKET: 'sadu-media' }, 'api'), {
      s3Region: 'me-south-1',
      s3PathStyle: 'false',
      s3Endpoint: undefined,
    })
  })

  t.test('asks for the whole of a user pool when cognito vouches', async t => {
    const cognito = { ...local, SADU_IDENTITY_PROVIDER: 'cognito' }
    t.same(problemsOf(cognito, 'api'), [
      'SADU_COGNITO_POOL_ID is missing: SADU_IDENTITY_PROVIDER=cognito needs it',
      'SADU_COGNITO_CLIENT_ID is missing: SADU_IDENTITY_PROVIDER=cognito needs it',
    ])
    t.same(problemsOf(cognito, 'worker'), [], 'of the API, which alone speaks with it')
    const whole = { ...cognito, SADU_COGNITO_POOL_ID: 'me-south-1_a', SADU_COGNITO_CLIENT_ID: 'client1' }
    t.match(readConfig(whole, 'api'), { identityProvider: 'cognito', cognitoRegion: 'me-south-1' })
    t.same(problemsOf({ ...whole, SADU_COGNITO_REGION: 'eu-west-1' }, 'api'), [
      'SADU_COGNITO_POOL_ID must begin with SADU_COGNITO_REGION: they name two regions',
    ])
    t.match(problemsOf({ ...whole, SADU_IDENTITY_PROVIDER: 'builtin' }, 'api'), [
      /SADU_COGNITO_POOL_ID is set, but/,
      /SADU_COGNITO_CLIENT_ID is set, but/,
    ])
  })

  t.test('refuses malformed values', async t => {
    const cases: [string, string][] = [
      ['SADU_SHOP_ORIGIN', 'http://shop.localhost'],
      ['SADU_SHOP_ORIGIN', 'http://www.{slug}.localhost'],
      ['SADU_APP_ORIGIN', 'http://app.localhost/'],
      ['SADU_TRUST_PROXY', '10.0.0.0/33'],
      ['SADU_TRUST_PROXY', 'everyone'],
      ['SADU_DB_POOL_SIZE', '0'],
      ['SADU_DB_POOL_SIZE', '1e2'],
      ['SADU_MASTER_KEY', Buffer.alloc(32).toString('base64')],
      ['SADU_MASTER_KEY', Buffer.alloc(16, 1).toString('base64')],
      ['SADU_LOG_LEVEL', 'loud'],
      ['REDIS_URL', 'http://127.0.0.1'],
      ['SADU_STORAGE', 'tape'],
      ['SADU_S3_ENDPOINT', 'objects.example.com'],
      ['SADU_S3_PATH_STYLE', 'yes'],
      ['SADU_IDENTITY_PROVIDER', 'google'],
      ['SADU_COGNITO_POOL_ID', 'https://cognito-idp.example/pool'],
      ['SADU_COGNITO_ENDPOINT', 'localhost:9229'],
    ]
    for (const [name, value] of cases) t.equal(problemsOf({ ...local, [name]: value }, 'api').length, 1, name)
  })
})

test('in production', async t => {
  t.test('a complete configuration is accepted', async t => {
    for (const process of ['api', 'worker', 'migrate', 'seed'] as const) t.same(problemsOf(production, process), [])
  })

  t.test('a rate limit factor other than 1 is refused', async t => {
    t.same(problemsOf({ ...production, SADU_RATE_LIMIT_FACTOR: '10' }, 'api'), [
      'SADU_RATE_LIMIT_FACTOR must be 1 in production',
    ])
    t.same(problemsOf({ ...production, SADU_RATE_LIMIT_FACTOR: '1.0' }, 'api'), [])
  })

  t.test('local defaults are refused, left out or written down', async t => {
    t.match(problemsOf({ ...production, SADU_DEMO_PASSWORD: undefined }, 'seed'), [/^SADU_DEMO_PASSWORD has to be set/])
    t.match(problemsOf({ ...production, SADU_DEMO_PASSWORD: 'sadu-demo-2026' }, 'seed'), [/^SADU_DEMO_PASSWORD/])
    t.match(problemsOf({ ...production, SADU_MAIL: undefined }, 'worker'), [/^SADU_MAIL has to be set/])
  })

  t.test('origins without https are refused', async t => {
    t.same(problemsOf({ ...production, SADU_APP_ORIGIN: 'http://app.example.com' }, 'api'), [
      'SADU_APP_ORIGIN must be https in production',
    ])
  })

  t.test('an emulator of Cognito without https is refused', async t => {
    const cognito = {
      ...production,
      SADU_IDENTITY_PROVIDER: 'cognito',
      SADU_COGNITO_POOL_ID: 'local_a',
      SADU_COGNITO_CLIENT_ID: 'client1',
    }
    t.same(problemsOf({ ...cognito, SADU_COGNITO_ENDPOINT: 'http://127.0.0.1:9229' }, 'api'), [
      'SADU_COGNITO_ENDPOINT must be https in production',
    ])
    t.same(problemsOf({ ...cognito, SADU_COGNITO_ENDPOINT: 'https://cognito.example.com' }, 'api'), [])
  })

  t.test('every secret with a default has it for local use only', async t => {
    for (const entry of Object.values(variables)) {
      if ('secret' in entry && entry.secret && entry.default !== undefined)
        t.equal(entry.localDefault, true, entry.name)
    }
  })
})

test('.env.example says what the code reads', async t => {
  const file = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  t.equal(file, environmentExample(), 'npm run env-example writes it')
})
