import t from 'tap'
import { restOf, shareOf } from './share.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

t.test('a share is between nothing and all', async t => {
  t.equal(shareOf(kwd('25.000'), kwd('100.000')), 0.25)
  t.equal(shareOf(kwd('120.000'), kwd('100.000')), 1)
  t.equal(shareOf(kwd('1.000'), kwd('0.000')), 0)
})

t.test('the rest is exact, and never less than nothing', async t => {
  t.same(restOf(kwd('100.000'), kwd('33.334')), kwd('66.666'))
  t.same(restOf(kwd('10.000'), kwd('12.000')), kwd('0.000'))
})
