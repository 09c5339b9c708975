import t from 'tap'
import { recoverySheet } from './recovery-sheet.ts'

t.test('the sheet says what it is, whose, and every code on a line', async t => {
  const sheet = recoverySheet(['aaaaa-bbbbb', 'ccccc-ddddd'], { title: 'Sadu', text: 'Once each.', account: 'a@b.co' })
  t.equal(sheet, 'Sadu\r\na@b.co\r\n\r\nOnce each.\r\n\r\naaaaa-bbbbb\r\nccccc-ddddd\r\n')
})
