import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { projectFolder } from '#dev/children.ts'
import { urlFor } from '#dev/local-environment.ts'
import { secretsIn } from '#dev/local-services.ts'
import { listDeadJobs } from '#platform/jobs/dead-jobs.ts'

// `npm run dead-jobs`: the jobs that were tried as often as their queue allows, newest first; of DATABASE_URL_QUEUE, or of
// the embedded database while `npm start` runs.
const url = process.env.DATABASE_URL_QUEUE || embeddedUrl(resolve(projectFolder, process.env.SADU_DATA_DIR || '.sadu'))
const client = new pg.Client({ connectionString: url })
await client.connect()
const dead = await listDeadJobs(client)
await client.end()
for (const { queue, jobId, tenantId, attempts, diedAt, failure } of dead) {
  console.log(`${diedAt.toISOString()}  ${queue}  ${jobId}  tenant ${tenantId ?? 'none'}  ${attempts} tries`)
  console.log(`  ${JSON.stringify(failure)}`)
}
console.log(dead.length === 0 ? 'There are no dead jobs.' : `${dead.length} dead jobs, newest first.`)

function embeddedUrl(folder: string): string {
  const port = join(folder, 'postgres.port')
  if (!existsSync(port)) {
    console.error('No database runs here: start Sadu first, or set DATABASE_URL_QUEUE.')
    process.exit(1)
  }
  const server = `postgres://127.0.0.1:${readFileSync(port, 'utf8').trim()}/sadu`
  return urlFor(server, 'app_queue', secretsIn(folder).roles.app_queue)
}
