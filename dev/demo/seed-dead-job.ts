import pg from 'pg'

const letter = '019ad0d0-dead-7000-8000-000000000001'
const failure = { name: 'Error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:1025' }

/**
 * A mail about an order that was tried as often as it may be: the mail server of the story was away. Once it was put back it
 * does not come again.
 */
export async function seedDeadJob(adminUrl: string, slug: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(burying, [letter, slug, failure])
  } finally {
    await client.end()
  }
}

const burying = `
  insert into jobs.job (id, name, data, group_id, source_name, source_id, source_created_on, source_retry_count, source_output)
  select $1, 'dead', jsonb_build_object('scope', 'tenant', 'tenantId', t.id,
      'payload', jsonb_build_object('consumer', 'order-mail-to-team', 'eventId', e.id)),
    t.id::text, 'mail', gen_random_uuid(), now() - interval '9 hours', 24, $3
  from tenants t
  cross join lateral (select id from events where tenant_id = t.id and type = 'order.placed' order by id limit 1) e
  where t.slug = $2
    and not exists (select from jobs.job where name = 'dead' and id = $1)
    and not exists (select from admin_log where action like 'job%.redriven')`
