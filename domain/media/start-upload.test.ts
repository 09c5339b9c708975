import { test } from 'tap'
import { plans } from '#domain/limits/plans.ts'
import { mediaStage } from '#test/media-stage.ts'

const megabyte = 1024 * 1024

test('an upload that is asked for', async t => {
  const { world, rose, door, start } = await mediaStage(t)
  const { palm } = world

  t.test('gets a key below its tenant’s own', async t => {
    const { key, mediaId } = await start({ bytes: 1 })
    t.equal(key, `${rose.id}/${mediaId}-upload.jpg`)
    const [row] = await world.sql('select state, upload_expires_at from media_assets where id = $1', [mediaId])
    t.match(row, { state: 'pending' })
    t.match(await world.sql(`select actor_kind from audit_log where entity_id = $1`, [mediaId]), [
      { actor_kind: 'member' },
    ])
  })

  t.test('never passes the room of its tenant, two at once included', async t => {
    const left = 15 * megabyte
    const [{ used }] = (await world.sql<{ used: string }>('select sum(bytes) as used from media_assets')) as [
      { used: string },
    ]
    const filler = plans.free.storage_bytes - left - Number(used)
    const third = Math.floor(filler / 3)
    const parts = [third, third, filler - 2 * third]
    for (const [index, bytes] of parts.entries())
      await world.sql(
        `insert into media_assets (tenant_id, entity_type, object_key, content_type, bytes, state)
         values ($1::uuid, 'storefront', $1 || '/filler-' || $2, 'image/png', $3, 'pending')`,
        [rose.id, String(index), bytes],
      )
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => start({ bytes: 10 * megabyte })))
    t.same(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected'])
    const refused = outcomes.find(outcome => outcome.status === 'rejected')!
    t.match(refused.reason, { code: 'storage_full', params: { limit: plans.free.storage_bytes } })
    await start({ bytes: 5 * megabyte })
    await t.rejects(start({ bytes: 1 }), { code: 'storage_full' })
    await world.sql(`delete from media_assets where object_key like '%filler%'`)
    await start({ bytes: 1 })
  })

  t.test('belongs to something of its own tenant, even where the code is wrong', async t => {
    const row = (entity: object) => ({
      object_key: `${rose.id}/x-${Math.random()}`,
      content_type: 'image/png',
      bytes: 1,
      state: 'pending',
      ...entity,
    })
    const insert = (entity: { entity_type: string; entity_id: string | null; purpose?: string }) =>
      door.tx(tx =>
        tx
          .insertInto('media_assets')
          .values({ ...row(entity), ...entity } as never)
          .execute(),
      )
    await insert({ entity_type: 'catalog_item', entity_id: rose.items.lilies })
    for (const entity of [
      { entity_type: 'catalog_item', entity_id: palm.items.lilies },
      { entity_type: 'campaign', entity_id: rose.items.lilies },
    ])
      await t.rejects(insert(entity), { code: '23503' })
    for (const entity of [
      { entity_type: 'catalog_item', entity_id: null },
      { entity_type: 'storefront', entity_id: rose.items.lilies },
      { entity_type: 'catalog_item', entity_id: rose.items.lilies, purpose: 'logo' },
    ])
      await t.rejects(insert(entity), { code: /^235(03|14)$/ })
    await t.rejects(
      door.tx(tx =>
        tx
          .updateTable('media_assets')
          .set({ entity_id: palm.items.lilies })
          .where('entity_id', '=', rose.items.lilies)
          .execute(),
      ),
      { code: '23503' },
    )
  })
})
