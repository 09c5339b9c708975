import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'tap'
import { answersPing } from '#dev/embedded/valkey.ts'
import { freePort } from '#dev/ports.ts'
import { createLog } from '#platform/log.ts'
import { connectRedis, type RedisConnection } from '#platform/redis/connection.ts'
import { createRateLimiter, type RateLimit } from '#platform/redis/rate-limit.ts'

const tenantId = '019aa000-0000-7000-8000-000000000001'
const submissions: RateLimit = {
  name: 'submission',
  points: 3,
  seconds: 60,
  withoutRedis: { points: 1, seconds: 30 },
}

test('redis and the rate limits', async t => {
  const port = await freePort()
  let valkey = await startValkey(port)
  const lines: string[] = []
  const redis = connectRedis({ url: `redis://127.0.0.1:${port}`, log: logInto(lines) })
  t.teardown(async () => {
    await redis.close()
    await valkey.stop()
  })
  await until(redis.isReady)

  t.test('a limit', async t => {
    const limiter = createRateLimiter({ redis, factor: 1 })
    const consume = (subject: string) => limiter.consume(submissions, { tenantId, subject })

    const first = await consume('+96550000001')
    t.match(first, { allowed: true, limit: 3, remaining: 2, retryAfterSeconds: 0 })
    t.ok(first.resetSeconds > 55 && first.resetSeconds <= 60)
    await consume('+96550000001')
    await consume('+96550000001')
    const fourth = await consume('+96550000001')
    t.match(fourth, { allowed: false, limit: 3, remaining: 0 })
    t.ok(fourth.retryAfterSeconds > 55)
    t.equal((await consume('+96550000001')).allowed, false, 'is refused for the rest of the window')
    t.equal((await consume('+96550000002')).allowed, true, 'counts each subject apart')
    t.equal((await limiter.consume(submissions, { subject: '+96550000001' })).allowed, true, 'and each tenant')
  })

  t.test('is shared by all processes', async t => {
    const limiters = [createRateLimiter({ redis, factor: 1 }), createRateLimiter({ redis, factor: 1 })]
    const answers = []
    for (let turn = 0; turn < 4; turn++) {
      answers.push(await limiters[turn % 2]!.consume(submissions, { tenantId, subject: 'shared' }))
    }
    t.same(
      answers.map(answer => answer.allowed),
      [true, true, true, false],
    )
  })

  t.test('that is wide is taken in parts, and never allows more', async t => {
    const wide: RateLimit = { name: 'wide', points: 300, seconds: 60 }
    const one = createRateLimiter({ redis, factor: 1 })
    const alone = await Promise.all(Array.from({ length: 320 }, () => one.consume(wide, { subject: 'alone' })))
    t.equal(alone.filter(answer => answer.allowed).length, 300)
    t.match(alone[0], { limit: 300, remaining: 299 })
    t.match(alone[299], { limit: 300, remaining: 0 })
    t.match(alone[319], { allowed: false, remaining: 0 })
    t.ok(alone[319]!.retryAfterSeconds > 50)

    const both = [one, createRateLimiter({ redis, factor: 1 })]
    const turns = Array.from({ length: 640 }, (_, turn) => both[turn % 2]!.consume(wide, { subject: 'both' }))
    const allowed = (await Promise.all(turns)).filter(answer => answer.allowed).length
    t.ok(allowed > 280 && allowed <= 300, `${allowed} by two processes`)
  })

  t.test('is multiplied by the factor', async t => {
    const limiter = createRateLimiter({ redis, factor: 100 })
    t.match(await limiter.consume(submissions, { subject: 'load test' }), { limit: 300, remaining: 299 })
  })

  t.test('has keys that begin with the tenant, always expire and name nobody', async t => {
    const keys = await redis.client.keys('*')
    t.ok(keys.length >= 4)
    for (const key of keys) {
      t.match(key, /^(t:\{019aa000-0000-7000-8000-000000000001\}|g):rate:(submission|wide):[\w-]{22}$/)
      t.ok((await redis.client.pttl(key)) > 0, `${key} expires`)
    }
  })

  t.test('is kept by each process alone while Redis is away', async t => {
    const limiter = createRateLimiter({ redis, factor: 1 })
    await valkey.stop()
    await until(() => !redis.isReady())
    t.match(await limiter.consume(submissions, { subject: 'alone' }), { allowed: true, limit: 1, remaining: 0 })
    t.match(await limiter.consume(submissions, { subject: 'alone' }), { allowed: false, limit: 1 })
    await t.rejects(redis.client.get('anything'), 'any other command fails at once')

    await wait(1_000)
    valkey = await startValkey(port)
    await until(redis.isReady)
    t.match(await limiter.consume(submissions, { subject: 'alone' }), { allowed: true, limit: 3 })
  })

  t.test('logs one line when Redis goes and one when it comes back', async t => {
    t.same(
      lines.map(line => JSON.parse(line).msg),
      ['redis is away', 'redis is back'],
    )
  })
})

test('a server that falls silent costs a few commands their timeout, and none after that', async t => {
  const port = await freePort()
  const valkey = await startValkey(port)
  const redis = connectRedis({ url: `redis://127.0.0.1:${port}`, log: logInto([]), commandTimeoutMs: 100 })
  t.teardown(async () => {
    await redis.close()
    await valkey.stop()
  })
  await until(redis.isReady)
  const limiter = createRateLimiter({ redis, factor: 1 })
  const consume = async (subject: string) => {
    const started = performance.now()
    t.match(await limiter.consume(submissions, { subject }), { allowed: true })
    return performance.now() - started
  }
  await consume('before')
  valkey.pause()
  t.ok((await consume('first')) < 400)
  await until(() => !redis.isReady())
  t.ok((await consume('second')) < 50)
})

async function startValkey(port: number) {
  const server = new URL('../../dev/embedded/valkey-server.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [server, String(port)], { stdio: 'ignore' })
  await until(() => answersPing(`redis://127.0.0.1:${port}`))
  const ended = once(child, 'exit')
  return {
    pause: () => child.kill('SIGSTOP'),
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function logInto(lines: string[]) {
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  return createLog({ logLevel: 'info' }, 'api', sink)
}

async function until(condition: RedisConnection['isReady'] | (() => Promise<boolean>)) {
  const end = Date.now() + 10_000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited for too long')
    await wait(20)
  }
}
