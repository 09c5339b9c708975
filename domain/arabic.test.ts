import t from 'tap'
import { normaliseText } from './arabic.ts'

t.test('spellings that readers take for the same word become the same text', async t => {
  const same: [string, string][] = [
    ['أَحْمَد', 'احمد'],
    ['باقة', 'باقه'],
    ['مستشفى', 'مستشفي'],
    ['قطعـــة ١٢', 'قطعه 12'],
    ['Café  Déjà', 'cafe deja'],
    ['مسؤول', 'مسوول'],
  ]
  for (const [written, plain] of same) t.equal(normaliseText(written), normaliseText(plain), written)
})
