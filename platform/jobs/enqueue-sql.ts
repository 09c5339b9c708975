import { insertJobs } from 'pg-boss/dist/plans.js'
import { deadQueue, jobSchema } from '#platform/jobs/queues.ts'

/** A job carries ids, never records: whoever runs it reads what is true then. */
export const largestPayload = 8192

const queueLiteral = 'queue-name-goes-here'

/**
 * The library's own insert, so that its schema is never written by hand. Two things differ from the text it would send:
 * the queue is a parameter instead of a literal, and `$1` is the variable that holds the job.
 */
function libraryInsert(options: { notify: boolean }): string {
  const sql = insertJobs(jobSchema, { table: 'job', name: queueLiteral, returnId: true, notify: options.notify })
  return sql.replaceAll(`'${queueLiteral}'`, 'enqueue.queue').replaceAll('$1', 'entry').trim()
}

/** The source of the function as the database keeps it: what a law compares with the installed one. */
export const enqueueBody = (): string => enqueueSource

/**
 * Scope and tenant come from the role that is logged in and the setting of its transaction, so a caller cannot name
 * them. With a key the id follows from tenant, queue and key: the same job again is no job.
 */
const enqueueSource = `
#variable_conflict use_column
declare
  job_scope text := case session_user
    when 'app_user' then 'tenant' when 'app_identity' then 'identity' when 'app_system' then 'system' end;
  tenant uuid := case session_user
    when 'app_user' then nullif(current_setting('app.current_tenant', true), '')::uuid end;
  wakes boolean;
  digest bytea;
  job_id uuid := uuidv7();
  entry text;
  inserted uuid;
begin
  if job_scope is null then
    raise exception 'job_role_unknown' using errcode = 'insufficient_privilege';
  end if;
  if job_scope = 'tenant' and tenant is null then
    raise exception 'job_without_tenant' using errcode = 'insufficient_privilege';
  end if;
  if enqueue.data is null or enqueue.start_after > now() + interval '400 days' then
    raise exception 'job_not_acceptable' using errcode = 'invalid_parameter_value';
  end if;
  if octet_length(enqueue.data::text) > ${largestPayload} then
    raise exception 'job_payload_too_large' using errcode = 'program_limit_exceeded';
  end if;
  select q.notify into wakes from ${jobSchema}.queue q where q.name = enqueue.queue and q.name <> '${deadQueue}';
  if not found then
    raise exception 'job_queue_unknown' using errcode = 'undefined_object';
  end if;
  if enqueue.key is not null then
    digest := substring(sha256(convert_to(
      json_build_array(job_scope, tenant, enqueue.queue, enqueue.key)::text, 'UTF8')) from 1 for 16);
    digest := set_byte(digest, 6, (get_byte(digest, 6) & 15) | 128);
    digest := set_byte(digest, 8, (get_byte(digest, 8) & 63) | 128);
    job_id := encode(digest, 'hex')::uuid;
  end if;
  entry := json_build_object(
    'id', job_id,
    'data', json_build_object('scope', job_scope, 'tenantId', tenant, 'payload', enqueue.data),
    'groupId', tenant,
    'startAfter', case when enqueue.start_after > now() then enqueue.start_after end)::text;
  -- json_to_recordset reads an array
  entry := '[' || entry || ']';
  if wakes then
    ${libraryInsert({ notify: true })}
    into inserted;
  else
    ${libraryInsert({ notify: false })}
    into inserted;
  end if;
  if inserted is null and enqueue.key is null then
    raise exception 'job_not_enqueued';
  end if;
  return job_id;
end
`

/** The whole statement: what `installJobs` runs. A law compares the installed function's source with `enqueueBody()`. */
export function enqueueFunctionSql(): string {
  return `create or replace function ${jobSchema}.enqueue(
  queue text, data jsonb, key text default null, start_after timestamptz default now()
) returns uuid
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $enqueue$${enqueueBody()}$enqueue$`
}
