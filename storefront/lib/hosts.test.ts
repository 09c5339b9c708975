import t from 'tap'
import { placeOf, shopUrl } from './hosts.ts'

const local = { shopOrigin: 'http://{slug}.localhost:3000', appOrigin: 'http://app.localhost:3000' }
const live = { shopOrigin: 'https://{slug}.sadu.shop', appOrigin: 'https://app.sadu.example' }

t.test('a host names a store, the team’s area, the landing page or nothing', async t => {
  t.same(placeOf('bloom.localhost:3000', local), { kind: 'shop', slug: 'bloom' })
  t.same(placeOf('Bloom.LocalHost:3000', local), { kind: 'shop', slug: 'bloom' })
  t.same(placeOf('app.localhost:3000', local), { kind: 'app' })
  t.same(placeOf('localhost:3000', local), { kind: 'landing' })
  t.same(placeOf('dar-al-noor.sadu.shop', live), { kind: 'shop', slug: 'dar-al-noor' })
  t.same(placeOf('app.sadu.example', live), { kind: 'app' })
  t.same(placeOf('sadu.shop', live), { kind: 'landing' })
  t.same(placeOf('sadu.example', live), { kind: 'landing' })
})

t.test('anything else is unknown', async t => {
  const strange = [
    null,
    '',
    'evil.com',
    'bloom.localhost',
    'bloom.localhost:3001',
    'a.b.localhost:3000',
    'bloom.localhost:3000.evil.com',
    '-bloom.localhost:3000',
    'bl_oom.localhost:3000',
    '..localhost:3000',
    'xlocalhost:3000',
  ]
  for (const host of strange) t.same(placeOf(host, local), { kind: 'unknown' }, String(host))
})

t.test('a store’s address is made from the template', async t => {
  t.equal(shopUrl('bloom', live), 'https://bloom.sadu.shop')
})
