import { test } from 'tap'
import { idBounds } from './id-bounds.ts'
import { searchText } from './search-text.ts'
import { searchWords } from './search-words.ts'

const wrong = (path: string, code: string) => ({ fields: [{ path, code }] }) as unknown as Error

test('the words of a search', async t => {
  t.same(searchWords(undefined), [])
  t.same(searchWords('   '), [], 'blanks ask for nothing')
  t.same(searchWords('فاطِمة  الصَّباح'), ['فاطمه', 'الصباح'], 'in one spelling')
  t.same(searchWords('ORD-12'), ['ord-00012'], 'a human number is padded')
  t.same(searchWords('ord-0012'), ['ord-0012'], 'one that was written with zeros is not')
  t.same(searchWords('٠٠٩٦٥٢٢٢١٢٣٤٥'), ['96522212345'], 'a phone number without the zeros of the exchange')
  t.same(searchWords('(+965) 2221-2345'), ['+965', '22212345'])
  t.same(searchWords('0501234567'), ['501234567'])
  t.same(searchWords('Ali B Ali'), ['ali'], 'without single letters and doubles')
  t.throws(() => searchWords('x'), wrong('/q', 'too_short'))
})

test('the text that is searched is normalised, with blanks around it', async t => {
  t.equal(searchText('ORD-00001', 'أحمد', null, undefined, 'A@B.com'), ' ord-00001 احمد a@b.com ')
})

test('days are bounds of ids', async t => {
  const bounds = idBounds({ from: '2026-11-20', to: '2026-11-20' }, 'Asia/Kuwait')
  const at = (time: string) => Date.parse(time).toString(16).padStart(12, '0')
  t.equal(bounds.oldest.replace('-', '').slice(0, 12), at('2026-11-19T21:00:00Z'))
  t.equal(bounds.newest.replace('-', '').slice(0, 12), at('2026-11-20T21:00:00Z'))
  const before = '01890000-0000-7000-8000-00000000000A'
  t.equal(idBounds({ to: '2026-11-20' }, 'Asia/Kuwait', before).newest, before.toLowerCase(), 'the last id is nearer')
  t.same(idBounds({ from: '0000-01-01', to: '9999-12-31' }, 'Asia/Kuwait'), idBounds({}, 'UTC'), 'all days there are')
  t.throws(() => idBounds({ from: '2026-02-31' }, 'Asia/Kuwait'), wrong('/from', 'date_malformed'))
})
