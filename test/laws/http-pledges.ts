import type { Answer, TestApi } from '#test/api.ts'
import type { KnownGifts } from '#test/laws/gift-steps.ts'
import { picked } from '#test/laws/history.ts'
import type { Stage } from '#test/laws/non-interference.ts'
import type { KnownPledges, PledgeStep } from '#test/laws/pledge-steps.ts'
import { dayIn, promiseOf } from '#test/laws/sql-pledges.ts'

type Known = KnownGifts & KnownPledges

/** What a charity does with promises, through the API. */
export async function sendPledge(api: TestApi, stage: Stage, known: Known, step: PledgeStep): Promise<Answer> {
  const path = `/v1/tenants/${stage.slug}/pledges`
  const as = stage.owner
  const one = 'pledge' in step ? `${path}/${picked(known.pledges, step.pledge)}` : ''
  switch (step.does) {
    case 'pledge': {
      const headers = { 'idempotency-key': `pledge-key-${step.key}` }
      return keep(known, await api.create(`/v1/storefront/${stage.slug}/pledges`, promiseOf(known, step), { headers }))
    }
    case 'enter pledge':
      return keep(known, await api.create(path, promiseOf(known, step), { as }))
    case 'pay pledge': {
      const body = { amount: { amount: step.amount, currency: 'KWD' }, allowSurplus: step.surplus }
      const answer = await api.create(`${one}/payments`, body, { as })
      if (answer.status === 201) known.payments.push(answer.body.payments.at(-1).donationNumber)
      return answer
    }
    case 'take payment back':
      return api.call('DELETE', `${one}/payments/${picked(known.payments, step.donation)}`, { as })
    case 'move pledge':
      return api.call('PATCH', one, { as, body: { targetDate: dayIn(step.days) } })
    case 'give up pledge':
      return api.call('PATCH', one, { as, body: { status: step.to, reason: 'asked for' } })
    case 'read pledge':
      return api.call('GET', one, { as })
    case 'list pledges':
      return listPledges(api, `${path}?limit=${step.limit}`, known, step.on, as)
    case 'read board':
      return api.call('GET', `${path}/board`, { as })
  }
}

async function listPledges(api: TestApi, path: string, known: Known, on: boolean, as: Stage['owner']) {
  const cursor = on && known.pledgeCursor ? `&cursor=${known.pledgeCursor}` : ''
  const answer = await api.call('GET', path + cursor, { as })
  known.pledgeCursor = answer.body.page?.nextCursor ?? undefined
  return answer
}

function keep(known: Known, answer: Answer): Answer {
  if (answer.status === 201 && !known.pledges.includes(answer.body.id)) known.pledges.push(answer.body.id)
  return answer
}
