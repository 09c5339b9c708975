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
