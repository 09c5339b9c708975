import type { Answer, TestApi } from '#test/api.ts'
import { aDonation } from '#test/factories.ts'
import type { GiftStep, KnownGifts } from '#test/laws/gift-steps.ts'
import { picked } from '#test/laws/history.ts'
import type { Stage } from '#test/laws/non-interference.ts'
import { campaignOf, giftOf } from '#test/laws/sql-gifts.ts'

/** A charity's step through the API. */
export async function sendGift(api: TestApi, stage: Stage, known: KnownGifts, step: GiftStep): Promise<Answer> {
  const [shop, team] = [`/v1/storefront/${stage.slug}`, `/v1/tenants/${stage.slug}`]
  const as = stage.owner
  const gift = 'gift' in step ? `${team}/donations/${picked(known.gifts, step.gift)}` : ''
  switch (step.does) {
    case 'open campaign':
      return keep(known.campaigns, await api.create(`${team}/campaigns`, campaignOf(known, step), { as }))
    case 'close campaign': {
      const body = { status: 'closed' }
      return api.call('PATCH', `${team}/campaigns/${picked(known.campaigns, step.campaign)}`, { as, body })
    }
    case 'list campaigns':
      // A history is quicker than the second for which a public page may be behind.
      api.parts.replyCache.forget(stage.id)
      return api.call('GET', `${shop}/campaigns`)
    case 'give': {
      const headers = { 'idempotency-key': `gift-key-${step.key}` }
      return keep(known.gifts, await api.create(`${shop}/donations`, aDonation(giftOf(known, step)), { headers }))
    }
    case 'enter gift': {
      const body = { ...aDonation(giftOf(known, step)), allowDuplicate: step.allowDuplicate }
      return keep(known.gifts, await api.create(`${team}/donations`, body, { as }))
    }
    case 'move gift':
      return api.call('PATCH', gift, { as, body: { status: step.to } })
    case 'issue receipt':
      return keep(known.receipts, await api.create(`${gift}/receipts`, undefined, { as }))
    case 'void receipt': {
      const body = { reason: 'wrong' }
      return api.call('PUT', `${team}/receipts/${picked(known.receipts, step.receipt)}/void`, { as, body })
    }
    case 'read gift':
      return api.call('GET', gift, { as })
    case 'list gifts':
      return listGifts(api, `${team}/donations?limit=${step.limit}`, known, step.on, as)
  }
}

async function listGifts(api: TestApi, path: string, known: KnownGifts, on: boolean, as: Stage['owner']) {
  const cursor = on && known.giftCursor ? `&cursor=${known.giftCursor}` : ''
  const answer = await api.call('GET', path + cursor, { as })
  known.giftCursor = answer.body.page?.nextCursor ?? undefined
  return answer
}

function keep(ids: string[], answer: Answer): Answer {
  if (answer.status === 201 && !ids.includes(answer.body.id)) ids.push(answer.body.id)
  return answer
}
