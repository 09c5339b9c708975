import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { makeTenants } from '#dev/bench/bench-world.ts'
import { percentile } from '#dev/bench/figure.ts'
import { asAdministrator, withDatabases } from '#dev/bench/order-facts.ts'
import type { Stage } from '#dev/bench/stage.ts'
import type { Child } from '#dev/children.ts'
import { waitUntil } from '#dev/processes.ts'
import { jobFacts } from './job-facts.ts'
import { expectEqual, type Outcome, type Scenario } from './scenario.ts'
import { startTrade, type Trade } from './trade.ts'

/** What is promised of a killed worker's jobs. */
const restartSeconds = 30

/** A job that was running when a worker was killed, and in which attempt. */
type Orphan = { id: string; attempt: number; killedAt: number; restartedAt?: number }

/**
 * Four workers carry the jobs of orders, a tenth of which is rolled back; every three seconds the oldest is killed with
 * jobs in its hands and replaced. Every job of a committed order is done, each mail is one file.
 */
export const killWorker: Scenario = {
  name: 'kill-worker',
  async run(stage, { short }) {
    await asAdministrator(stage.adminUrl, 'delete from jobs.job')
    return withDatabases(stage, async databases => {
      const tenants = await makeTenants(databases, 20, 4)
      const workers = [0, 1, 2, 3].map(number => stage.startWorker({}, `worker-${number}`))
      const trade = startTrade({ database: databases.user, adminUrl: stage.adminUrl, tenants })
      await waitUntil(async () => (await running(stage)).length > 0, 30_000)
      const orphans = new Map<string, Orphan>()
      const kills = await killWorkers(stage, workers, orphans, short ? 2 : 20)
      await trade.stop()
      await waitUntil(async () => (await isEverythingDone(stage)) && (await noteRestarts(stage, orphans)), 120_000, 250)
      await Promise.all(workers.map(worker => worker.stop()))
      return judge(stage, { kills, orphans: [...orphans.values()], trade })
    })
  },
}

/** Kills one worker after the other until so many were killed with jobs in their hands; gives how many that took. */
async function killWorkers(stage: Stage, workers: Child[], orphans: Map<string, Orphan>, wanted: number) {
  const kills = { withJobs: 0, all: 0 }
  while (kills.withJobs < wanted && kills.all < 5 * wanted) {
    const turn = kills.all++ % workers.length
    const before = new Set(orphans.keys())
    await strike(stage, workers[turn]!, orphans)
    workers[turn] = stage.startWorker({}, workers[turn]!.name)
    await wait(2_500 + randomInt(1_000))
    await noteRestarts(stage, orphans)
    if ([...orphans.keys()].some(key => !before.has(key))) kills.withJobs++
  }
  return kills
}

async function strike(stage: Stage, worker: Child, orphans: Map<string, Orphan>) {
  process.kill(worker.mark!.pid, 'SIGKILL')
  const killedAt = Date.now()
  await worker.end
  for (const { id, attempt } of await running(stage)) {
    const key = `${id}:${attempt}`
    if (!orphans.has(key)) orphans.set(key, { id, attempt, killedAt })
  }
}

async function running({ adminUrl }: Stage): Promise<{ id: string; attempt: number }[]> {
  return asAdministrator(
    adminUrl,
    `select id, retry_count as attempt from jobs.job where state = 'active' and name in ('dispatch', 'mail')`,
  )
}

/** Forgets jobs that a living worker has ended since, and notes when the others were taken up again. */
async function noteRestarts(stage: Stage, orphans: Map<string, Orphan>): Promise<boolean> {
  const open = [...orphans].filter(([, orphan]) => orphan.restartedAt === undefined)
  const rows: { id: string; attempt: number; started: Date; done: boolean }[] = await asAdministrator(
    stage.adminUrl,
    `select id, retry_count as attempt, started_on as started, state = 'completed' as done
     from jobs.job where id = any($1)`,
    [open.map(([, { id }]) => id)],
  )
  const now = new Map(rows.map(row => [row.id, row]))
  for (const [key, orphan] of open) {
    const row = now.get(orphan.id)
    if (row && row.attempt > orphan.attempt) orphan.restartedAt = row.started.getTime()
    else if (row?.done) orphans.delete(key)
  }
  return [...orphans.values()].every(orphan => orphan.restartedAt !== undefined)
}

async function isEverythingDone({ adminUrl }: Stage): Promise<boolean> {
  const [row] = await asAdministrator(
    adminUrl,
    `select not exists (select from jobs.job where name in ('dispatch', 'mail') and state < 'completed') as done`,
  )
  return row.done
}

type Observed = { kills: { withJobs: number; all: number }; orphans: Orphan[]; trade: Trade }

async function judge(stage: Stage, { kills, orphans, trade }: Observed): Promise<Outcome> {
  const { committed, rolledBack, tenantIds } = trade
  const facts = await jobFacts(stage, tenantIds)
  const seconds = orphans.map(({ killedAt, restartedAt = Number.POSITIVE_INFINITY }) => (restartedAt - killedAt) / 1000)
  const violations: string[] = []
  expectEqual(violations, 'orders stored', facts.orders, committed())
  expectEqual(violations, 'dispatch jobs', facts.dispatched, committed())
  expectEqual(violations, 'mail jobs (two per order)', facts.mailJobs, 2 * committed())
  expectEqual(violations, 'jobs not completed', facts.unfinished, 0)
  expectEqual(violations, 'deliveries sent (two per order)', facts.sent, 2 * committed())
  expectEqual(violations, 'deliveries without exactly one file', facts.notOneFile, 0)
  if (kills.withJobs === 0) violations.push('no worker was killed with jobs in its hands')
  if (percentile(seconds, 0.95) > restartSeconds)
    violations.push(`95 % of the jobs run again within ${restartSeconds} s`)
  return {
    figures: [
      ['kills of a worker with jobs in its hands', kills.withJobs],
      ['jobs in killed hands', orphans.length],
      ['until such a job runs again, median', `${percentile(seconds, 0.5).toFixed(1)} s`],
      ['until such a job runs again, p95', `${percentile(seconds, 0.95).toFixed(1)} s`],
      ['until such a job runs again, slowest', `${Math.max(...seconds).toFixed(1)} s`],
      ['orders committed / rolled back', `${committed()} / ${rolledBack()}`],
      ['dispatch jobs', facts.dispatched],
      ['mails sent, files', `${facts.sent}, ${facts.files}`],
    ],
    violations,
  }
}
