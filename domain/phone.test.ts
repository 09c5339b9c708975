import t from 'tap'
import { toE164 } from './phone.ts'

t.test('a number as written at home or abroad becomes E.164', async t => {
  t.equal(toE164('9999 1234', 'KW'), '+96599991234')
  t.equal(toE164('٩٩٩٩١٢٣٤', 'KW'), '+96599991234')
  t.equal(toE164('00965 99991234', 'KW'), '+96599991234')
  t.equal(toE164('+966 50 123 4567', 'KW'), '+966501234567')
})

t.test('what is no number is refused', async t => {
  for (const written of ['1', 'abc', '999912345678', '+', '']) t.equal(toE164(written, 'KW'), undefined, written)
})
