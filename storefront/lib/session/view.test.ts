import t from 'tap'
import { type View, ViewSession } from './view.ts'

function tab() {
  const kept = new Map<string, string>()
  const clock = { now: 0 }
  const open = () =>
    new ViewSession({
      kept: {
        getItem: key => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: key => void kept.delete(key),
      },
      now: () => clock.now,
    })
  return { kept, clock, open }
}

const rose: View = { slug: 'rose', token: 'look', until: 60_000, permissions: ['orders.read'] }

t.test('its token is for calls about its store and no others', async t => {
  const view = tab().open()
  t.equal(view.token('/tenants/rose/orders'), undefined)
  view.begin(rose)
  for (const path of ['/tenants/rose', '/tenants/rose/orders?limit=5', '/tenants/rose?x=1'])
    t.equal(view.token(path), 'look')
  for (const path of ['/me', '/admin/tenants/rose', '/tenants/rose-garden/orders', '/tenants/palm/orders', '/tenants'])
    t.equal(view.token(path), undefined, path)
})

t.test('lives through a reload of its tab until its time is over', async t => {
  const { clock, open } = tab()
  open().begin(rose)
  t.match(open().at('rose'), { token: 'look', over: undefined })
  t.equal(open().at('palm'), undefined)
  clock.now = 60_000
  t.equal(open().at('rose'), undefined)
})

t.test('is no more once it is over, and says why until it is forgotten', async t => {
  const { kept, open } = tab()
  const view = open()
  view.begin(rose)
  view.leave()
  t.equal(view.token('/tenants/rose'), 'look', 'one may come back to it')
  let heard = 0
  view.subscribe(() => {
    heard += 1
  })
  view.end('ended')
  view.end('time')
  t.match(view.at('rose'), { over: 'ended', token: '' })
  t.equal(view.token('/tenants/rose/orders'), undefined)
  t.equal(kept.size, 0)
  t.equal(open().at('rose'), undefined)
  view.leave()
  t.equal(view.at('rose'), undefined)
  t.equal(heard, 2)
})

t.test('what is kept in another form is no look', async t => {
  const { kept, open } = tab()
  kept.set('sadu-view', '{')
  t.equal(open().at('rose'), undefined)
})
