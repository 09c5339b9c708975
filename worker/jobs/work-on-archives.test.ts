import { buffer } from 'node:stream/consumers'
import { test } from 'tap'
import { expireArchives } from '#domain/archives/expire-archives.ts'
import { requestArchive } from '#domain/archives/request-archive.ts'
import { writeArchive } from '#domain/archives/write-archive.ts'
import { tenantDoor } from '#platform/db/tenancy.ts'
import { createDonationOf, createPledgeOf } from '#test/factories.ts'
import { testWorker } from '#test/worker.ts'
import { testWorld } from '#test/world.ts'
import { unzipped } from '#test/zip.ts'
import { workOnArchives } from './work-on-archives.ts'

test('an archive', { timeout: 120_000 }, async t => {
  const world = await testWorld(t)
  const { rose, palm, within, sql, databases } = world
  const worker = testWorker(t, world.database)
  const scope = { tenantId: rose.id, actor: { kind: 'system' } } as const
  const door = tenantDoor(databases.user, scope)
  const [owner] = await sql<{ id: string }>(`select id from tenant_members where tenant_id = $1 and role = 'owner'`, [
    rose.id,
  ])
  const request = () => within(rose, tx => requestArchive(tx, owner!.id), 'owner')
  for (const tenant of [rose, palm]) {
    await within(tenant, tx => createDonationOf(tx))
    await within(tenant, tx => createPledgeOf(tx))
  }
  await sql(`update tenant_members set invite_token_hash = '\\xdeadbeef' where tenant_id = $1`, [rose.id])
  await worker.storage.put(
    `${rose.id}/01890000-0000-7000-8000-000000000001-original-0123456789ab.pdf`,
    Buffer.from('a paper'),
    'application/pdf',
  )
  await sql(
    `insert into media_assets (tenant_id, id, entity_type, entity_id, object_key, content_type, bytes, state, purpose, checksum)
     values ($1, '01890000-0000-7000-8000-000000000001', 'catalog_item', $2, $3, 'application/pdf', 7, 'ready', 'document', '\\x01')`,
    [rose.id, rose.items.lilies, `${rose.id}/01890000-0000-7000-8000-000000000001-original-0123456789ab.pdf`],
  )

  t.test('is made one at a time', async t => {
    const outcomes = await Promise.allSettled([request(), request(), request()])
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'archive_in_progress' })
  })

  t.test('holds all rows of its tenant, none of another, and no secret', async t => {
    const [{ id }] = (await sql<{ id: string }>(`select id from tenant_archives where state = 'waiting'`)) as [
      { id: string },
    ]
    await workOnArchives(worker, scope, { archiveId: id })
    t.match(await sql('select state, bytes, expires_at from tenant_archives where id = $1', [id]), [
      { state: 'ready', bytes: /^\d+$/, expires_at: Date },
    ])
    const object = await worker.storage.read(`${rose.id}/archive-${id}.zip`)
    const files = unzipped(await buffer(object!.body))
    t.equal(files.get('media/01890000-0000-7000-8000-000000000001-original-0123456789ab.pdf')?.toString(), 'a paper')
    t.match(files.get('README.txt')!.toString(), /^rose\n/)
    const lines = (name: string) =>
      files
        .get(`data/${name}.ndjson`)!
        .toString()
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    for (const table of [
      'orders',
      'donations',
      'pledges',
      'catalog_items',
      'tenant_members',
      'tenants',
      'events',
      'storefront_config',
    ]) {
      const key = table === 'tenants' ? 'id' : 'tenant_id'
      const [{ count }] = (await sql<{ count: number }>(
        `select count(*)::int as count from ${table} where ${key} = $1`,
        [rose.id],
      )) as [{ count: number }]
      const slack = table === 'events' ? 1 : 0
      t.ok(count - lines(table).length <= slack, `${table}: ${lines(table).length} of ${count}`)
      t.ok(
        lines(table).every(row => row[key] === rose.id),
        table,
      )
    }
    const all = [...files.values()].map(file => file.toString()).join('\n')
    t.notMatch(all, palm.id)
    t.notMatch(all, /palm\.test|MOSA-palm/)
    t.notMatch(all, /deadbeef|_hash"|token"|search_text|"xact"/)
    for (const name of ['idempotency_keys', 'download_links', 'tenant_archives'])
      t.notOk(files.has(`data/${name}.ndjson`), name)
  })

  t.test('reads a table piece by piece', async t => {
    await sql(`insert into counters (tenant_id, series) select $1, 'c' || n from generate_series(1, 3) n`, [rose.id])
    await sql(
      `insert into visits (tenant_id, id, landing_path, channel, first_touch) select $1, uuidv7(), '/', 'direct', '{}' from generate_series(1, 2500)`,
      [rose.id],
    ).catch(error => t.fail(error.message))
    const { id } = await request()
    await writeArchive(door, worker.storage, { id, now: new Date() })
    const files = unzipped(await buffer((await worker.storage.read(`${rose.id}/archive-${id}.zip`))!.body))
    const ids = files
      .get('data/visits.ndjson')!
      .toString()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).id)
    t.equal(new Set(ids).size, 2500)
  })

  t.test('is made again where a worker died, and not when it is there', async t => {
    const { id } = await request()
    const dying = { ...worker.storage, putFile: () => Promise.reject(new Error('killed')) }
    await t.rejects(writeArchive(door, dying, { id, now: new Date() }), { message: 'killed' })
    t.match(await sql('select state from tenant_archives where id = $1', [id]), [{ state: 'waiting' }])
    await writeArchive(door, worker.storage, { id, now: new Date() })
    t.match(await sql('select state from tenant_archives where id = $1', [id]), [{ state: 'ready' }])
    await writeArchive(door, dying, { id, now: new Date() })
  })

  t.test('goes after a week', async t => {
    await sql(`update tenant_archives set expires_at = now() where tenant_id = $1`, [rose.id])
    await expireArchives(door, worker.storage)
    t.match(await sql('select distinct state from tenant_archives'), [{ state: 'expired' }])
    for await (const { key } of worker.storage.list(rose.id, 'archive-')) t.fail(key)
  })
})
