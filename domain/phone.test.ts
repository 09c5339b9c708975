import t from 'tap'
import { toE164 } from './phone.ts'

t.test('a number as written at home or abroad becomes E.164', async t => {
  t.equal(toE164('9999 1234', 'KW'), '+96599991234')
  t.equal(toE164('٩٩٩٩١٢٣٤', 'KW'), '+96599991234')
  t.equal(toE164('00965 99991234', 'KW'), '+96599991234')
  t.equal(toE164('۰۰۹۶۵ ۹۹۹۹۱۲۳۴', 'KW'), '+96599991234')
  t.equal(toE164(' ۹۹۹۹-۱۲۳۴ ', 'KW'), '+96599991234')
  t.equal(toE164('(+965) 9999 1234', 'KW'), '+96599991234')
  t.equal(toE164('+966 50 123 4567', 'KW'), '+966501234567')
})

t.test('what is no number is refused', async t => {
  for (const written of ['1', 'abc', '999912345678', '+', '']) t.equal(toE164(written, 'KW'), undefined, written)
})

t.test('a number with anything around it is refused', async t => {
  for (const around of [
    '99991234 ext 7',
    '99991234;ext=7',
    '99991234 x7',
    '99991234#7',
    'call 99991234',
    '99991234 / 99991235',
  ])
    t.equal(toE164(around, 'KW'), undefined, around)
})
