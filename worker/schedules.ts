import { closeEndedCampaigns } from '#domain/campaigns/close-ended-campaigns.ts'
import { refreshStats } from '#domain/tenants/refresh-stats.ts'
import { forgetEndedSessions } from '#domain/users/forget-ended-sessions.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { inSystem } from '#platform/db/system.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { forgetting } from './forgetting.ts'
import { inEachTenant } from './jobs/for-each-tenant.ts'
import { tickAllPledges } from './jobs/tick-all-pledges.ts'
import type { WorkerParts } from './parts.ts'
import { tenantDuties } from './tenant-duties.ts'

export type Schedule = { duty: string; everySeconds: number; run(parts: WorkerParts): Promise<void> }

/** Everything that runs by itself. */
export const schedules: readonly Schedule[] = [
  ...forgetting,
  {
    duty: 'forget-ended-sessions',
    everySeconds: 3600,
    run: ({ databases }) => inIdentity(databases.identity, forgetEndedSessions),
  },
  {
    duty: 'close-ended-campaigns',
    everySeconds: 3600,
    run: parts => inEachTenant(parts, tx => closeEndedCampaigns(tx, parts.clock.now())),
  },
  { duty: 'refresh-tenant-stats', everySeconds: 3600, run: parts => inEachTenant(parts, refreshStats) },
  { duty: 'tick-pledges', everySeconds: 300, run: tickAllPledges },
  ...tenantDuties,
  { duty: 'tidy-media', everySeconds: 24 * 3600, run: tidyMediaOfAll },
]

/**
 * Rings each duty at its time by enqueueing a job whose key is the slot of time: however many workers ring, it is one
 * job. A slot missed while no worker ran is not made up for.
 */
export function startSchedules(parts: WorkerParts) {
  const timers = schedules.map(schedule => {
    const ring = () =>
      ringDuty(parts, schedule).catch(error =>
        parts.log.warn({ err: error, duty: schedule.duty }, 'a duty was not rung'),
      )
    void ring()
    return setInterval(ring, schedule.everySeconds * 1000)
  })
  return { stop: () => timers.forEach(clearInterval) }
}

async function ringDuty({ databases, clock }: WorkerParts, { duty, everySeconds }: Schedule) {
  const slot = Math.floor(clock.now().getTime() / (everySeconds * 1000))
  await inSystem(databases.system, `ring ${duty}`, tx => enqueue(tx, 'upkeep', { duty }, `${duty}:${slot}`))
}

/** One job for each tenant: each is retried alone, and a large one holds up no other. */
async function tidyMediaOfAll(parts: WorkerParts) {
  const day = parts.clock.now().toISOString().slice(0, 10)
  await inEachTenant(parts, tx => enqueue(tx, 'media', { task: 'tidy' }, `tidy:${day}`))
}
