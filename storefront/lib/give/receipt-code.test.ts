import t from 'tap'
import { groupedCode, plainCode } from './receipt-code.ts'

t.test('a code is read however it was typed', async t => {
  for (const typed of ['7Q4M-1AB0-ZZZZ-9K2C', '7q4m iab0 zzzz 9k2c', '٧Q٤M-١AB٠ ZZZZ ٩K٢C', ' 7Q4MlABOZZZZ9K2C '])
    t.equal(plainCode(typed), '7Q4M1AB0ZZZZ9K2C', typed)
  t.equal(plainCode('../../etc'), 'ETC')
})

t.test('a code stands in groups of four', async t => {
  t.equal(groupedCode('7Q4M1AB0ZZZZ9K2C'), '7Q4M-1AB0-ZZZZ-9K2C')
})
