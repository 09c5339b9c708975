import { test } from 'tap'
import { networkOf } from './network-of.ts'

test('an address', async t => {
  t.test('of IPv4 counts as itself, however it is written', async t => {
    t.equal(networkOf('203.0.113.7'), '203.0.113.7')
    t.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
  })

  t.test('of IPv6 counts as its /64', async t => {
    for (const address of [
      '2001:db8:1:2::1',
      '2001:DB8:1:2:ffff:ffff:ffff:ffff',
      '2001:0db8:0001:0002::',
      '2001:db8:1:2::9%eth0',
    ])
      t.equal(networkOf(address), '2001:db8:1:2', address)
    t.equal(networkOf('2001:db8:1:3::1'), '2001:db8:1:3')
    t.equal(networkOf('::1'), '0:0:0:0')
    t.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0')
  })

  t.test('that is none counts as what it is', async t => {
    t.equal(networkOf('unknown'), 'unknown')
  })
})
