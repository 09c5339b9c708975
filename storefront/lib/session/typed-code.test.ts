import t from 'tap'
import { typedDigits, typedRecoveryCode } from './typed-code.ts'

t.test('a code is read as people type and paste it', async t => {
  for (const text of [
    '012345',
    ' 012 345 ',
    '012-345',
    '٠١٢٣٤٥',
    '٠١٢ ٣٤٥',
    '۰۱۲۳۴۵',
    '\u2067012345\u2069',
    '0123456789',
  ])
    t.equal(typedDigits(text), '012345', text)
  t.equal(typedDigits('Your code: 12 34'), '1234')
  t.equal(typedDigits('nothing'), '')
})

t.test('a recovery code is read with or without its dash, in any case', async t => {
  for (const text of ['ab1cd-ef2gh', 'AB1CD EF2GH', ' ab1cdef2gh\n', 'ab١cd–ef٢gh']) {
    t.equal(typedRecoveryCode(text), 'ab1cd-ef2gh', text)
  }
  t.equal(typedRecoveryCode('ab1'), 'ab1', 'what is no whole code stays what it is')
})
