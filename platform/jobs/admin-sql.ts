import { redriveJobs } from 'pg-boss/dist/plans.js'
import { deadQueue, jobSchema } from '#platform/jobs/queues.ts'

/** What a super admin sees of the jobs and may do with dead ones: functions of app_queue, for app_system alone. */
export function adminFunctionsSql(): string {
  return `
  create or replace function ${jobSchema}.queue_figures()
  returns table (name text, waiting integer, delayed integer, retrying integer, active integer, dead integer,
    oldest_waiting_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select q.name, j.waiting, j.delayed, j.retrying, j.active, coalesce(d.dead, 0), j.oldest_waiting_at
    from ${jobSchema}.queue q
    cross join lateral (
      select count(*) filter (where state = 'created' and start_after <= now())::int as waiting,
        count(*) filter (where state = 'created' and start_after > now())::int as delayed,
        count(*) filter (where state = 'retry')::int as retrying,
        count(*) filter (where state = 'active')::int as active,
        min(created_on) filter (where state = 'created' and start_after <= now()) as oldest_waiting_at
      from ${jobSchema}.job_common where job_common.name = q.name and state < 'completed') j
    left join (select source_name, count(*)::int as dead from ${jobSchema}.job_common
      where job_common.name = '${deadQueue}' and state < 'active' group by 1) d on d.source_name = q.name
    where q.name <> '${deadQueue}' order by q.name
  $$;
  create or replace function ${jobSchema}.dead_letters(of_queue text, most integer, skipped integer)
  returns table (id uuid, job_id uuid, queue text, scope text, tenant_id uuid, payload jsonb, attempts integer,
    failure jsonb, enqueued_at timestamptz, died_at timestamptz, total integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id, source_id, source_name, data ->> 'scope', (data ->> 'tenantId')::uuid, data -> 'payload',
      source_retry_count + 1, source_output, source_created_on, created_on, count(*) over ()::int
    from ${jobSchema}.job_common
    where name = '${deadQueue}' and state < 'active' and (of_queue is null or source_name = of_queue)
    order by created_on desc, id desc limit least(most, 200) offset skipped
  $$;
  create or replace function ${jobSchema}.redrive(only_ids uuid[], only_queue text, most integer) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $redrive$${redriveBody()}$redrive$;
  `
}

/** The library's own statement, with the function's arguments in the place of its parameters. */
export function redriveBody(): string {
  const values = [
    `'${deadQueue}'::text`,
    'null::text',
    'only_queue',
    'null::jsonb',
    'null::timestamptz',
    'only_ids',
    'most',
  ]
  return redriveJobs(jobSchema, 'job_common').replaceAll(/\$(\d)/g, (_, n: string) => values[Number(n) - 1]!)
}
