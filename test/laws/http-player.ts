import type { Answer, TestApi } from '#test/api.ts'
import { anAddress, anItem, anOrder } from '#test/factories.ts'
import { isGiftStep, noGifts } from '#test/laws/gift-steps.ts'
import { type Known, picked, type Step } from '#test/laws/history.ts'
import { sendGift } from '#test/laws/http-gifts.ts'
import { sendPledge } from '#test/laws/http-pledges.ts'
import type { Player, Stage } from '#test/laws/non-interference.ts'
import { isPledgeStep, noPledges } from '#test/laws/pledge-steps.ts'

/** A tenant that goes through the API. */
export function httpPlayer(api: TestApi, stage: Stage): Player {
  const known: Known = { items: [], orders: [], ...noGifts(), ...noPledges() }
  return {
    does: async step => answered(await send(api, stage, known, step)),
    atTheEnd: async () => {
      const gifts = ['campaigns', 'donations', ...known.gifts.map(id => `donations/${id}`)]
      const pledges = ['pledges', 'pledges/board', ...known.pledges.map(id => `pledges/${id}`)]
      const paths = ['catalog', 'orders', ...known.orders.map(id => `orders/${id}`), ...gifts, ...pledges]
      const answers = paths.map(path => api.call('GET', `/v1/tenants/${stage.slug}/${path}`, { as: stage.owner }))
      return (await Promise.all(answers)).map(answered)
    },
  }
}

/** What the tenant is told: without the request's own id, the date and how much of the limit is left. */
function answered({ status, body, headers }: Answer) {
  const { date, 'x-request-id': _request, 'content-length': _length, ...rest } = headers
  const kept = Object.entries(rest).filter(([name]) => !name.startsWith('ratelimit-'))
  return { status, body: body?.requestId ? { ...body, requestId: '-' } : body, headers: kept }
}

async function send(api: TestApi, stage: Stage, known: Known, step: Step): Promise<Answer> {
  if (isPledgeStep(step)) return sendPledge(api, stage, known, step)
  if (isGiftStep(step)) return sendGift(api, stage, known, step)
  const [shop, team] = [`/v1/storefront/${stage.slug}`, `/v1/tenants/${stage.slug}`]
  const as = stage.owner
  switch (step.does) {
    case 'create item':
      return createItem(api, team, stage, known, step)
    case 'change item': {
      const { does: _does, item, price, ...change } = step
      const body = { ...change, ...(price && { price: { amount: price, currency: 'KWD' } }) }
      return api.call('PATCH', `${team}/catalog/${picked(known.items, item)}`, { as, body })
    }
    case 'archive item':
      return api.call('DELETE', `${team}/catalog/${picked(known.items, step.item)}`, { as })
    case 'read item':
      return api.call('GET', `${shop}/catalog/${picked(known.items, step.item)}`)
    case 'list items':
      return list(api, `${shop}/catalog`, step, known, 'itemCursor')
    case 'place order':
      return placeOrder(api, shop, stage, known, step)
    case 'list orders':
      return list(api, `${team}/orders`, step, known, 'orderCursor', stage)
    case 'read order':
      return api.call('GET', `${team}/orders/${picked(known.orders, step.order)}`, { as })
    case 'move order':
      return api.call('PATCH', `${team}/orders/${picked(known.orders, step.order)}`, { as, body: { status: step.to } })
    case 'read storefront':
      return api.call('GET', shop)
  }
}

type Does<Name extends Step['does']> = Extract<Step, { does: Name }>

async function createItem(api: TestApi, team: string, stage: Stage, known: Known, step: Does<'create item'>) {
  const { name, price, stock, published } = step
  const slug = `item-${known.items.length + 1}`
  const names = { en: name, ar: 'زهرة' }
  const body = anItem({ slug, name: names, price: { amount: price, currency: 'KWD' }, stock, published })
  const answer = await api.create(`${team}/catalog`, body, { as: stage.owner })
  if (answer.status === 201) known.items.push(answer.body.id)
  return answer
}

async function placeOrder(api: TestApi, shop: string, stage: Stage, known: Known, step: Does<'place order'>) {
  const items = step.lines.map(({ item, quantity }) => ({ itemId: picked(known.items, item), quantity }))
  const delivery = step.delivery ? { method: 'delivery' as const, address: anAddress } : { method: 'pickup' as const }
  const headers = { 'idempotency-key': `order-key-${step.key}` }
  const answer = await api.create(`${shop}/orders`, { ...anOrder('-'), items, delivery }, { headers })
  if (answer.status === 201 && !known.orders.includes(answer.body.id)) known.orders.push(answer.body.id)
  // What the catalogue shows may be a second behind the stock: a history is quicker than that.
  api.parts.replyCache.forget(stage.id)
  return answer
}

async function list(
  api: TestApi,
  path: string,
  step: Does<'list items'> | Does<'list orders'>,
  known: Known,
  place: 'itemCursor' | 'orderCursor',
  stage?: Stage,
) {
  const { does: _does, on, limit, ...filter } = step
  const given = Object.entries({ ...filter, limit: String(limit), cursor: on ? known[place] : undefined })
  const search = new URLSearchParams(given.filter((entry): entry is [string, string] => entry[1] !== undefined))
  const answer = await api.call('GET', `${path}?${search}`, { as: stage?.owner })
  known[place] = answer.body.page?.nextCursor ?? undefined
  return answer
}
