import t from 'tap'
import { stepBack, stepTo } from './cursor-trail.ts'

t.test('three pages on and back again', async t => {
  const trail = stepTo(stepTo(stepTo([''], '', 'a'), 'a', 'b'), 'b', 'c')
  t.same(trail, ['', 'a', 'b', 'c'])
  t.equal(stepBack(trail, 'c'), 'b')
  t.equal(stepBack(trail, 'a'), '')
  t.equal(stepBack(trail, ''), undefined)
})

t.test('a page on the trail cuts what came after it', async t => {
  t.same(stepTo(['', 'a', 'b', 'c'], 'c', 'a'), ['', 'a'])
  t.same(stepTo(['', 'a', 'b'], 'b', ''), [''])
})

t.test('a branch replaces the pages it leaves', async t => {
  t.same(stepTo(['', 'a', 'b'], 'a', 'x'), ['', 'a', 'x'])
})

t.test('someone who came by a link has no page before', async t => {
  t.equal(stepBack([], 'k'), undefined)
  t.same(stepTo([], 'k', 'l'), ['k', 'l'])
})
