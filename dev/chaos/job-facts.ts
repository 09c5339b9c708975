import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asAdministrator } from '#dev/bench/order-facts.ts'
import type { Stage } from '#dev/bench/stage.ts'

export type JobFacts = {
  orders: number
  dispatched: number
  mailJobs: number
  unfinished: number
  sent: number
  files: number
  notOneFile: number
}

/** What the tables and the mailbox say of the jobs of some tenants. */
export async function jobFacts(stage: Stage, tenantIds: string[]): Promise<JobFacts> {
  const [counts] = await asAdministrator(
    stage.adminUrl,
    `select (select count(*)::int from orders where tenant_id = any($1)) as orders,
      count(*) filter (where name = 'dispatch')::int as dispatched,
      count(*) filter (where name = 'mail')::int as "mailJobs",
      count(*) filter (where state <> 'completed')::int as unfinished
     from jobs.job where group_id = any($1::text[])`,
    [tenantIds],
  )
  const deliveries: { id: string }[] = await asAdministrator(
    stage.adminUrl,
    `select id from deliveries where tenant_id = any($1) and status = 'sent'`,
    [tenantIds],
  )
  const files = filesByDelivery(join(stage.folder, 'mail'))
  const ofThese = deliveries.map(({ id }) => files.get(id) ?? 0)
  return {
    ...counts,
    sent: deliveries.length,
    files: ofThese.reduce((sum, count) => sum + count, 0),
    notOneFile: ofThese.filter(count => count !== 1).length,
  }
}

/** The mailbox names a mail `<time>-<delivery>.eml`. */
function filesByDelivery(folder: string): Map<string, number> {
  const files = new Map<string, number>()
  for (const name of readdirSync(folder)) {
    const id = /-([0-9a-f-]{36})\.eml$/.exec(name)?.[1]
    if (id) files.set(id, (files.get(id) ?? 0) + 1)
  }
  return files
}
