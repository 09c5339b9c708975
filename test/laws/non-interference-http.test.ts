import fc from 'fast-check'
import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { interleaved, type Step } from '#test/laws/history.ts'
import { httpPlayer } from '#test/laws/http-player.ts'
import { interference, type Player, type Stage } from '#test/laws/non-interference.ts'
import { runsOf } from '#test/runs.ts'

test('what a tenant is answered does not depend on what others do', { timeout: runsOf(30) * 5_000 }, async t => {
  const api = await testApi(t)
  const property = fc.asyncProperty(interleaved, async history => {
    const found = await interference(api, history, stage => httpPlayer(api, stage))
    if (found) throw new Error(found)
  })
  await fc.assert(property, { numRuns: runsOf(30), includeErrorInReport: true })
  t.pass('no history was answered otherwise')
})

test('the law speaks of an answer that tells about others', async t => {
  const api = await testApi(t)
  const leaky = (stage: Stage): Player => {
    const player = httpPlayer(api, stage)
    return {
      ...player,
      does: async step => {
        const [row] = await api.sql('select count(*)::int as orders from orders')
        return [await player.does(step), row]
      },
    }
  }
  const order: Step = { does: 'place order', lines: [{ item: 0, quantity: 1 }], key: 1, delivery: false }
  const item: Step = { does: 'create item', name: 'Rose', price: '1.250', stock: null, published: true }
  const history = [
    { step: item, meanwhile: [item, order] },
    { step: order, meanwhile: [] },
  ]
  t.match(await interference(api, history, leaky), /^answer 0|^answer 1/)
  t.equal(await interference(api, history, stage => httpPlayer(api, stage)), undefined)
})
