import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { placeOrderOf } from '#test/factories.ts'

test('the stream of a tenant, for those who may see it,', async t => {
  const { app, rose, within, sql, tokenOf } = await testApi(t)
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const ending = new AbortController()
  const open = async (role: 'owner' | 'viewer', signal?: AbortSignal) =>
    fetch(`${origin}/v1/tenants/rose/stream`, {
      headers: { authorization: `Bearer ${await tokenOf(rose.people[role])}` },
      signal,
    })

  t.test('ends for a member who is removed, before it tells what happens next', async t => {
    const answer = await open('viewer')
    const read = answer.text()
    await wait(200)
    await sql(`update tenant_members set status = 'removed' where user_id = $1`, [rose.people.viewer.userId])
    await within(rose, tx => placeOrderOf(tx, rose.items.tulips))
    const ended = await Promise.race([read, wait(3_000, 'still open')])
    t.match(ended, /^retry: 2000/)
    t.notMatch(ended, /order\.placed/)
  })

  t.test('ends for everybody when the tenant is suspended', async t => {
    const read = (await open('owner')).text()
    await wait(200)
    await sql(`update tenants set is_active = false, suspended_at = now() where slug = 'rose'`)
    t.match(await Promise.race([read, wait(3_000, 'still open')]), /^retry: 2000/)
    await sql(`update tenants set is_active = true, suspended_at = null where slug = 'rose'`)
  })

  t.test(
    'ends with a suspension of everything, before it tells what happens next, and goes on with one of the storefront',
    async t => {
      const suspend = (effect: string) =>
        sql(`update tenants set is_active = false, suspended_at = now(), suspension_effect = $1 where slug = 'rose'`, [
          effect,
        ])
      const going = new AbortController()
      const answer = await open('owner', going.signal)
      await suspend('storefront')
      await within(rose, tx => placeOrderOf(tx, rose.items.tulips))
      t.match(await firstMatch(answer, /order\.placed/), /order\.placed/)
      going.abort()
      const read = (await open('owner')).text()
      await wait(200)
      await suspend('everything')
      await within(rose, tx => placeOrderOf(tx, rose.items.tulips))
      const ended = await Promise.race([read, wait(3_000, 'still open')])
      t.match(ended, /^retry: 2000/)
      t.notMatch(ended, /order\.placed/)
      await sql(
        `update tenants set is_active = true, suspended_at = null, suspension_effect = null where slug = 'rose'`,
      )
    },
  )

  t.test('is open a dozen times for one person, and free again once closed', async t => {
    const streams = await Promise.all(Array.from({ length: 12 }, () => open('owner', ending.signal)))
    t.ok(streams.every(stream => stream.status === 200))
    t.equal((await open('owner')).status, 429)
    ending.abort()
    await wait(500)
    const last = new AbortController()
    t.equal((await open('owner', last.signal)).status, 200)
    last.abort()
    await app.close()
  })
})

/** What a stream has told by the time it tells this. */
async function firstMatch(answer: Response, wanted: RegExp): Promise<string> {
  const reader = answer.body!.getReader()
  const decoder = new TextDecoder()
  let told = ''
  while (!wanted.test(told)) {
    const { value, done } = await Promise.race([reader.read(), wait(3_000, { value: undefined, done: true })])
    if (done) return told
    told += decoder.decode(value, { stream: true })
  }
  return told
}
