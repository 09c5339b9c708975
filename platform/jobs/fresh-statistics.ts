import { jobSchema } from '#platform/jobs/queues.ts'
import type { Log } from '#platform/log.ts'

type Database = { executeSql(text: string): Promise<{ rows: { stale?: boolean }[] }> }

/**
 * After a burst the planner still believes in an empty table until autovacuum's next round, a minute by default. 10,000
 * waiting jobs, two cores: 950-1,400 jobs/s without this, 2,250-2,600 with it, 3,100-3,400 with statistics fresh before.
 */
export function keepStatisticsFresh(database: Database, log: Log): { stop(): void } {
  const look = () =>
    refresh(database).catch(error => log.warn({ err: error }, 'jobs: the statistics are not refreshed'))
  const timer = setInterval(look, 2_000)
  look()
  return { stop: () => clearInterval(timer) }
}

async function refresh(database: Database): Promise<void> {
  const { rows } = await database.executeSql(changed)
  if (rows[0]?.stale) await database.executeSql(`analyze ${jobSchema}.job_common`)
}

const changed = `
  select n_mod_since_analyze > 1000 + n_live_tup / 10 as stale
  from pg_stat_user_tables where relid = '${jobSchema}.job_common'::regclass`
