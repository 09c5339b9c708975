import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'tap'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { testApi } from '#test/api.ts'
import { placeOrderOf } from '#test/factories.ts'

type Message = {
  id: string
  event?: string
  data?: { id: string; type: string; subject: { type: string; id: string; number: string }; at: string }
}

test('GET /v1/tenants/{slug}/stream', { timeout: 60_000 }, async t => {
  const api = await testApi(t)
  const { app, rose, palm, within, tokenOf } = api
  await app.listen({ port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const token = await tokenOf(rose.people.viewer)
  const place = (tenant = rose) => within(tenant, tx => placeOrderOf(tx, tenant.items.tulips))

  /** Reads the stream in the background; `until` waits for so many messages with an event. */
  async function open(headers: Record<string, string> = {}, path = '/v1/tenants/rose/stream') {
    const ending = new AbortController()
    const sent = { authorization: `Bearer ${token}`, ...headers }
    const response = await fetch(origin + path, { headers: sent, signal: ending.signal })
    const messages: Message[] = []
    let over = false
    const reading = (async () => {
      let text = ''
      const decoder = new TextDecoder()
      for await (const chunk of response.body!) {
        const parts = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
        text = parts.pop()!
        messages.push(...parts.map(parsed).filter(message => message !== undefined))
      }
    })()
      .catch(() => undefined)
      .finally(() => {
        over = true
      })
    const told = () => messages.filter(message => message.event)
    const until = async (count: number) => {
      for (let turn = 0; told().length < count && turn < 100; turn++) await wait(50)
      return told()
    }
    return { response, messages, until, close: () => ending.abort(), reading, isOver: () => over }
  }

  t.test('tells what happens, as it happens, and nothing of others', async t => {
    const stream = await open()
    t.match(stream.response.headers.get('content-type'), /^text\/event-stream/)
    t.equal(stream.response.headers.get('cache-control'), 'no-store')
    const order = await place()
    await place(palm)
    await within(rose, tx => changeOrderStatus(tx, order.id, { status: 'confirmed' }), 'staff')
    const told = await stream.until(2)
    t.match(told, [
      {
        event: 'order.placed',
        data: { type: 'order.placed', subject: { type: 'order', id: order.id, number: order.number } },
      },
      { event: 'order.confirmed', data: { subject: { id: order.id } } },
    ])
    t.equal(told.length, 2)
    t.notMatch(JSON.stringify(told), /Maha|2221/, 'ids and numbers, no personal data')
    stream.close()
  })

  t.test('resumes after the last event without loss or repetition', async t => {
    const first = await open()
    const seen = [await place(), await place()]
    const told = await first.until(2)
    first.close()
    seen.push(await place(), await place(), await place())
    const second = await open({ 'last-event-id': told[0]!.id })
    const rest = await second.until(4)
    t.same(
      [told[0]!, ...rest].map(message => message.data!.subject.id),
      seen.map(order => order.id),
    )
    second.close()
  })

  t.test('begins where one stands when nothing happened before the first break', async t => {
    const first = await open()
    for (let turn = 0; first.messages.length === 0 && turn < 40; turn++) await wait(25)
    first.close()
    const order = await place()
    const second = await open({ 'last-event-id': first.messages[0]!.id })
    t.match(await second.until(1), [{ data: { subject: { id: order.id } } }])
    second.close()
  })

  t.test('begins anew with a position that is none', async t => {
    const stream = await open({ 'last-event-id': 'nonsense.1' })
    const order = await place()
    t.match(await stream.until(1), [{ data: { subject: { id: order.id } } }])
    stream.close()
  })

  t.test('is for members', async t => {
    t.equal((await open({ authorization: 'Bearer x' })).response.status, 401)
    t.equal((await open({}, '/v1/tenants/palm/stream')).response.status, 404)
  })

  t.test('ends when the process closes, and does not hold it up', async t => {
    const streams = [await open(), await open()]
    const begun = performance.now()
    await app.close()
    await Promise.all(streams.map(stream => stream.reading))
    t.ok(streams.every(stream => stream.isOver()))
    t.ok(performance.now() - begun < 3_000)
  })
})

function parsed(block: string): Message | undefined {
  if (block.startsWith(':')) return undefined
  const fields = Object.fromEntries(block.split('\n').map(line => line.split(/: (.*)/s).slice(0, 2))) as Record<
    string,
    string
  >
  return { id: fields.id!, event: fields.event, data: fields.data ? JSON.parse(fields.data) : undefined }
}
