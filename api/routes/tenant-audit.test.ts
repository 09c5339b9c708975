import { test } from 'tap'
import { testApi } from '#test/api.ts'

test('the audit log over HTTP', async t => {
  const api = await testApi(t)
  const { rose, palm, call, create } = api
  const { owner, admin, staff, viewer } = rose.people
  const list = (query = '', as = owner) => call('GET', `/v1/tenants/rose/audit${query}`, { as })
  const actionsOf = async (query: string) =>
    (await list(query)).body.data.map((entry: { action: string }) => entry.action)

  const headers = { 'x-request-id': 'request-of-the-test' }
  const price = { amount: '5.500', currency: 'KWD' }
  await call('PATCH', `/v1/tenants/rose/catalog/${rose.items.tulips}`, { as: staff, body: { price }, headers })
  const { number, id } = rose.orders.pending
  await call('PATCH', `/v1/tenants/rose/orders/${number}`, {
    as: admin,
    body: { status: 'cancelled', reason: 'Twice' },
  })

  t.test('tells who did what, which record, what changed and from where', async t => {
    const { status, body } = await list('?action=item.changed')
    t.equal(status, 200)
    t.match(body.data, [
      {
        action: 'item.changed',
        actor: { kind: 'member', userId: staff.userId, name: 'Rose staff' },
        entity: { type: 'catalog_item', id: rose.items.tulips, number: null, name: { en: 'Tulips', ar: 'توليب' } },
        before: { price: '4.500' },
        after: { price: '5.500' },
        reason: null,
        address: '127.0.0.1',
        requestId: 'request-of-the-test',
      },
    ])
    t.strictSame(Object.keys(body.data[0].before), ['price'])
  })

  t.test('is narrowed by person, action, family, record and day', async t => {
    t.same(await actionsOf(`?actor=${admin.userId}`), ['order.cancelled'])
    t.same(await actionsOf(`?entity=${number.toLowerCase()}`), ['order.cancelled', 'order.placed'])
    t.same(await actionsOf(`?entity=${id}`), ['order.cancelled', 'order.placed'])
    t.same(await actionsOf('?entity=ORD-99999'), [])
    t.same(await actionsOf('?entity=tulips'), [])
    t.same(new Set(await actionsOf('?actorKind=public')), new Set(['order.placed']))
    t.same((await actionsOf('?action=order')).length, 9)
    t.same(await actionsOf('?action=order&actorKind=super_admin'), [])
    t.same((await actionsOf('?action=order&entityType=order')).length, 9)
    t.same(await actionsOf('?action=order&entityType=pledge'), [])
    t.same(new Set(await actionsOf('?entityType=order')).size, 4)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kuwait' }).format(new Date())
    const both = (await actionsOf('')).length
    t.equal((await actionsOf(`?from=${today}&to=${today}`)).length, both)
    t.same(await actionsOf('?to=2020-01-01'), [])
    t.same(await actionsOf('?from=2099-01-01'), [])
  })

  t.test('is narrowed by action and kind of actor together', async t => {
    const all = (await list('?action=order')).body.data
    for (const kind of ['member', 'public', 'system']) {
      const own = all.filter((entry: { actor: { kind: string } }) => entry.actor.kind === kind)
      t.strictSame((await list(`?action=order&actorKind=${kind}`)).body.data, own)
    }
    t.same(new Set(all.map((entry: { actor: { kind: string } }) => entry.actor.kind)).size, 3, 'there are some of each')
  })

  t.test('comes in pages, newest first, in the same order with a filter of several actions', async t => {
    for (const query of ['?', '?action=order&', '?actorKind=public&', '?action=order&actorKind=member&']) {
      const whole = (await list(`${query}limit=200`)).body.data.map((entry: { id: string }) => entry.id)
      const paged: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body } = await list(`${query}limit=3${cursor && `&cursor=${cursor}`}`)
        paged.push(...body.data.map((entry: { id: string }) => entry.id))
        cursor = body.page.nextCursor
      }
      t.same(paged, whole)
      t.same(whole, whole.toSorted().toReversed())
    }
  })

  t.test('refuses what is no filter', async t => {
    for (const query of [
      '?action=tea.made',
      '?actor=me',
      '?from=yesterday',
      '?from=2026-02-30',
      '?entityType=x',
      '?q=x',
    ])
      t.match(await list(query), { status: 400 }, query)
    t.match(await list('?cursor=nonsense'), { status: 400 })
    t.match(await list(`?entity=${'x'.repeat(65)}`), { status: 400 })
  })

  t.test('is for owners and admins of the tenant', async t => {
    t.equal((await list('', admin)).status, 200)
    for (const as of [staff, viewer])
      t.match(await list('', as), { status: 403, body: { params: { permission: 'audit.read' } } })
    t.match(await list('', palm.people.owner), { status: 404 })
    t.match(await call('GET', '/v1/tenants/rose/audit'), { status: 401 })
  })

  t.test('offers the actions that happened and the members who did something', async t => {
    const { body } = await call('GET', '/v1/tenants/rose/audit/facets', { as: owner })
    t.ok(body.actions.includes('order.cancelled') && !body.actions.includes('pledge.created'))
    t.same(
      body.actors.map((actor: { name: string }) => actor.name),
      ['Rose admin', 'Rose owner', 'Rose staff'],
    )
  })

  t.test('is had as a CSV file by whoever may read it, and says so itself', async t => {
    const file = (as = owner) =>
      call('GET', '/v1/tenants/rose/exports/audit.csv?locale=en&action=order.cancelled', { as })
    const { status, body, headers } = await file()
    t.equal(status, 200)
    t.match(headers['content-disposition'], 'rose-audit.csv')
    const [head, ...rows] = (body as string).trim().split('\r\n')
    t.equal(head, 'Time,Done by,As,Action,Record,Number,Record id,Before,After,Reason,Address,Request')
    t.equal(rows.length, 2, 'the fixture’s order and this one')
    t.match(rows[0], new RegExp(`Rose admin,member,order.cancelled,order,${number},${id},.*Twice,127.0.0.1,`))
    t.match((await list('?action=export.started')).body.data, [
      { after: { list: 'audit', locale: 'en', filters: { action: 'order.cancelled' } }, actor: { name: 'Rose owner' } },
    ])
    t.equal((await file(staff)).status, 403)
  })

  t.test('is followed by a link of the same rights, as one export', async t => {
    const body = { list: 'audit', filter: { entity: number }, locale: 'ar' }
    t.match(await create('/v1/tenants/rose/exports', body, { as: staff }), { status: 403 })
    const link = await create('/v1/tenants/rose/exports', body, { as: admin })
    t.match(link, { status: 201 })
    const file = await call('GET', link.body.url)
    t.match(file.body, /^\ufeffالوقت,/)
    const [asked] = (await list('?action=export.requested')).body.data
    t.match(asked, { after: { list: 'audit', filters: { entity: true } }, actor: { name: 'Rose admin' } })
    const told = (await list(`?entity=${asked.entity.id}`)).body.data
    t.same(new Set(told.map((entry: { action: string }) => entry.action)).has('export.started'), true)
    t.match(told[0], { actor: { name: 'Rose admin' }, address: '127.0.0.1' })
    const wrong = { list: 'audit', filter: { status: 'x' } }
    t.match(await create('/v1/tenants/rose/exports', wrong, { as: admin }), { status: 400 })
  })
})
