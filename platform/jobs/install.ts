import type { Client } from 'pg'
import { getConstructionPlans, getMigrationPlans, PgBoss } from 'pg-boss'
import library from 'pg-boss/package.json' with { type: 'json' }
import { adminFunctionsSql } from '#platform/jobs/admin-sql.ts'
import { enqueueFunctionSql } from '#platform/jobs/enqueue-sql.ts'
import {
  deadQueue,
  deadQueueSettings,
  jobSchema,
  libraryOptions,
  type QueueName,
  queues,
} from '#platform/jobs/queues.ts'

/** Who may add a job, and nothing else in the schema. */
const enqueuers = 'app_user, app_identity, app_system'

/**
 * Brings the job schema to the installed version of the library, its queues to the table in queues.ts, and `enqueue` to
 * both. Safe to run again and by two processes at once.
 *
 * @param client connected as app_queue, which owns the (possibly empty) schema
 */
export async function installJobs(client: Client): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('install ${jobSchema}'))`)
  try {
    await installSchema(client)
    await installQueues(client)
    await client.query(enqueueFunctionSql())
    await client.query(adminFunctionsSql())
    await client.query(grants)
    await client.query(freshStatistics)
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('install ${jobSchema}'))`)
  }
}

async function installSchema(client: Client): Promise<void> {
  const installed = await installedVersion(client)
  const wanted = library.pgboss.schema
  if (installed === wanted) return
  if (installed !== null && installed > wanted) {
    throw new Error(`the job schema is at version ${installed}, this release knows ${wanted}`)
  }
  const plan = installed === null ? getConstructionPlans(jobSchema, { createSchema: false }) : migration(installed)
  try {
    await client.query(plan)
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * The library's script ends its transaction and then builds indexes concurrently, which a failure between the two would
 * leave out for ever. Jobs live for days, not years: the table is small enough to build them inside.
 */
function migration(installed: number): string {
  const plan = getMigrationPlans(jobSchema, installed)
  const end = plan.lastIndexOf('COMMIT;')
  const after = plan.slice(end + 'COMMIT;'.length)
  return `${plan.slice(0, end)}${after.replaceAll(' CONCURRENTLY', '')}; COMMIT;`
}

async function installedVersion(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('${jobSchema}.version') is not null as known`,
  )
  if (!rows[0]?.known) return null
  const version = await client.query<{ version: number }>(`select version from ${jobSchema}.version`)
  return version.rows[0]?.version ?? null
}

async function installQueues(client: Client): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => client.query(text, values) },
    schema: jobSchema,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  await boss.createQueue(deadQueue, { ...deadQueueSettings })
  await boss.updateQueue(deadQueue, { ...deadQueueSettings })
  for (const name of Object.keys(queues) as QueueName[]) {
    await boss.createQueue(name, libraryOptions(name))
    await boss.updateQueue(name, libraryOptions(name))
  }
}

const grants = `
  revoke all on all functions in schema ${jobSchema} from public;
  revoke all on schema ${jobSchema} from public;
  grant usage on schema ${jobSchema} to ${enqueuers};
  grant execute on function ${jobSchema}.enqueue(text, jsonb, text, timestamptz) to ${enqueuers};
  grant execute on function ${jobSchema}.queue_figures(), ${jobSchema}.dead_letters(text, integer, integer),
    ${jobSchema}.redrive(uuid[], text, integer) to app_system;
`

/** A burst changes the table faster than the default fifth of its rows: the planner must hear of it early. */
const freshStatistics = `
  alter table ${jobSchema}.job_common set (
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500,
    autovacuum_vacuum_insert_scale_factor = 0.05,
    autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 250)
`
