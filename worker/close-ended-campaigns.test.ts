import t from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { stoppedClock } from '#platform/clock.ts'
import { aCampaign } from '#test/factories.ts'
import { testWorker } from '#test/worker.ts'
import { testWorld } from '#test/world.ts'
import { schedules } from './schedules.ts'

t.test('campaigns of all tenants close after their last day, each in its own zone and once', async t => {
  const world = await testWorld(t)
  const { rose, palm, within, sql } = world
  await sql(`update tenants set time_zone = 'America/New_York' where id = $1`, [palm.id])
  const ending = { endsOn: '2030-05-31' }
  const campaigns = await Promise.all(
    [rose, palm].map(tenant => within(tenant, tx => createCampaign(tx, aCampaign(ending), new Date()), 'owner')),
  )
  const clock = stoppedClock('2030-05-31T20:59:59Z')
  const parts = { ...testWorker(t, world.database), clock }
  const duty = schedules.find(({ duty }) => duty === 'close-ended-campaigns')!
  const statuses = async () => {
    await Promise.all([duty.run(parts), duty.run(parts)])
    const rows = await sql('select id, status from campaigns where id = any($1)', [campaigns])
    return campaigns.map(id => rows.find(row => row.id === id)!.status)
  }
  t.same(await statuses(), ['active', 'active'])
  clock.moveTo('2030-05-31T21:00:00Z')
  t.same(await statuses(), ['closed', 'active'], 'midnight in Kuwait')
  clock.moveTo('2030-06-01T04:00:00Z')
  t.same(await statuses(), ['closed', 'closed'], 'midnight in New York, in summer')
  const told = await sql(`select actor_kind from events where type = 'campaign.closed'`)
  t.same(told, [{ actor_kind: 'system' }, { actor_kind: 'system' }])
  t.equal(duty.everySeconds, 3600)
})
