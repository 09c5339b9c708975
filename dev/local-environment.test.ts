import { test } from 'tap'
import { localEnvironment } from '#dev/local-environment.ts'
import { environmentFor } from '#dev/local-programs.ts'
import { newSecrets } from '#dev/local-secrets.ts'
import { readConfig } from '#platform/config.ts'

const secrets = newSecrets()
const input = {
  given: {},
  secrets,
  adminUrl: 'postgres://postgres:x@127.0.0.1:5555/sadu',
  redisUrl: 'redis://127.0.0.1:6666',
  dataDir: '/data',
}

test('the local environment', async t => {
  t.test('is complete for every process', async t => {
    const environment = localEnvironment(input)
    for (const name of ['api', 'worker', 'migrate', 'seed', 'storefront', 'edge'] as const)
      t.ok(readConfig(environment, name))
    t.equal(environment.DATABASE_URL_USER, `postgres://app_user:${secrets.roles.app_user}@127.0.0.1:5555/sadu`)
  })

  t.test('follows the ports a person has chosen', async t => {
    const environment = localEnvironment({
      ...input,
      given: { SADU_WEB_PORT: '3200', SADU_API_PORT: '4200', SADU_API_HOST: '0.0.0.0' },
    })
    t.match(environment, {
      SADU_SHOP_ORIGIN: 'http://{slug}.localhost:3200',
      SADU_APP_ORIGIN: 'http://app.localhost:3200',
      SADU_API_URL: 'http://127.0.0.1:4200',
    })
  })

  t.test('keeps what a person has set, but for empty values', async t => {
    const environment = localEnvironment({ ...input, given: { SADU_DEMO_PASSWORD: 'mine', SADU_LOG_LEVEL: '' } })
    t.equal(environment.SADU_DEMO_PASSWORD, 'mine')
    t.notOk(environment.SADU_LOG_LEVEL)
  })

  t.test('is cut down to what a process reads', async t => {
    const environment = localEnvironment(input)
    const storefront = environmentFor('storefront', environment)
    t.match(storefront, { SADU_API_URL: 'http://127.0.0.1:4000' })
    for (const name of ['DATABASE_URL', 'DATABASE_URL_USER', 'SADU_MASTER_KEY', 'REDIS_URL'])
      t.notOk(storefront[name], name)
    t.notOk(environmentFor('api', environment).DATABASE_URL)
  })
})
