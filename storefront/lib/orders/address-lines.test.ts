import t from 'tap'
import { addressParts, readablePhone, whatsAppUrl } from './address-lines.ts'

t.test('an address has its parts in the order they are read', async t => {
  const address = { area: 'Salmiya', governorate: 'Hawalli', street: '21', building: '14', block: '3', floor: ' ' }
  t.same(addressParts(address), {
    house: [
      { key: 'block', value: '3' },
      { key: 'street', value: '21' },
      { key: 'building', value: '14' },
    ],
    area: ['Salmiya', 'Hawalli'],
  })
})

t.test('a phone number is readable and can be written to', async t => {
  t.equal(readablePhone('+96555123456'), '+965 5512 3456')
  t.equal(readablePhone('+447911123456'), '+447911123456')
  t.equal(whatsAppUrl('+965 5512 3456'), 'https://wa.me/96555123456')
})
