import t from 'tap'
import { changesOf } from './changes.ts'

t.test('names only what differs', async t => {
  const before = { name: { en: 'Lilies', ar: 'زنابق' }, stock: 3, price: { amount: '1.000', currency: 'KWD' } }
  t.same(changesOf(before, { ...before, stock: 4 }), { stock: 4 })
  t.same(changesOf(before, { ...before, name: { ar: 'زنابق', en: 'Lilies' } }), {}, 'whatever order a text stands in')
})

t.test('takes none and some for different', async t => {
  t.same(changesOf({ stock: 3 } as { stock: number | null }, { stock: null }), { stock: null })
  t.same(changesOf({ stock: null } as { stock: number | null }, { stock: 0 }), { stock: 0 })
  t.same(changesOf({ presets: [{ amount: '1' }] }, { presets: [] }), { presets: [] })
})
