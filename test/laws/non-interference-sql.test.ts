import fc from 'fast-check'
import { test } from 'tap'
import { interleaved, type Step } from '#test/laws/history.ts'
import { interference, type Player, type Stage } from '#test/laws/non-interference.ts'
import { sqlPlayer } from '#test/laws/sql-player.ts'
import { runsOf } from '#test/runs.ts'
import { testWorld } from '#test/world.ts'

test('what a tenant finds in the database does not depend on what others do', {
  timeout: runsOf(30) * 5_000,
}, async t => {
  const world = await testWorld(t)
  const property = fc.asyncProperty(interleaved, async history => {
    const found = await interference(world, history, stage => sqlPlayer(world, stage))
    if (found) throw new Error(found)
  })
  await fc.assert(property, { numRuns: runsOf(30), includeErrorInReport: true })
  t.pass('no history was answered otherwise')
})

test('the law speaks of a row that everybody sees', async t => {
  const world = await testWorld(t)
  await world.sql('create table shared_notes (id uuid primary key default uuidv7(), note text)')
  await world.sql('grant select on shared_notes to app_user')
  const leaky = (stage: Stage): Player => {
    const player = sqlPlayer(world, stage)
    const does = async (step: Step) => {
      await world.sql('insert into shared_notes (note) values ($1)', [step.does])
      return player.does(step)
    }
    return { ...player, does }
  }
  const step: Step = { does: 'read storefront' }
  t.match(await interference(world, [{ step, meanwhile: [step] }], leaky), /shared_notes/)
  t.equal(await interference(world, [{ step, meanwhile: [step] }], stage => sqlPlayer(world, stage)), undefined)
})
