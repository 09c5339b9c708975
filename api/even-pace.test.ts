import { test } from 'tap'
import { answerAt, atEvenPace } from './even-pace.ts'

test('an answer at an even pace', async t => {
  t.test('comes at a full step', async t => {
    t.equal(answerAt({ same: 40, ended: 40 }), 200)
    t.equal(answerAt({ same: 240, ended: 240 }), 400)
  })

  t.test('comes at the same step however long the rest takes, for a tenth of a second at least', async t => {
    for (const same of [0, 40, 99, 100, 150, 199, 250]) {
      const steps = [0, 1, 50, 99].map(rest => answerAt({ same, ended: same + rest }))
      t.same(new Set(steps).size, 1, `after ${same} ms`)
    }
  })

  t.test('comes at a full step also when the rest takes too long', async t => {
    t.equal(answerAt({ same: 40, ended: 200 }), 400)
    t.equal(answerAt({ same: 40, ended: 1010 }), 1200)
  })

  t.test('is the answer or the refusal of the work', async t => {
    t.equal(await atEvenPace(async () => 'done'), 'done')
    await t.rejects(
      atEvenPace(async sameSoFar => {
        sameSoFar()
        throw new Error('refused')
      }),
      { message: 'refused' },
    )
  })
})
