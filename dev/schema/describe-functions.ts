import { grantLines, type Query, quoted } from '#dev/schema/grant-lines.ts'

type Routine = { oid: number; name: string; kind: string; owner: string; definition: string; comment: string | null }

/** Functions and procedures of `public` in full; of the job schema, which the library writes, `enqueue` by name. */
export async function describeFunctions(query: Query): Promise<string[]> {
  const routines = await query<Routine>(`
    select p.oid, format('%s(%s)', p.oid::regproc, pg_get_function_identity_arguments(p.oid)) as name,
      case p.prokind when 'p' then 'procedure' else 'function' end as kind, p.proowner::regrole::text as owner,
      case when n.nspname = 'public' then pg_get_functiondef(p.oid) end as definition,
      obj_description(p.oid, 'pg_proc') as comment
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' or n.nspname = 'jobs' and p.proname = 'enqueue'
    order by n.nspname desc, p.proname, 2`)
  const blocks: string[] = []
  for (const routine of routines) blocks.push(await describeRoutine(query, routine))
  return blocks
}

async function describeRoutine(query: Query, { oid, name, kind, owner, definition, comment }: Routine) {
  const grants = await query<{ grantee: string; privileges: string }>(
    `select case a.grantee when 0 then 'public' else a.grantee::regrole::text end as grantee,
      lower(a.privilege_type) as privileges
     from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
     where p.oid = $1 and a.grantee <> p.proowner order by 1`,
    [oid],
  )
  const text = definition?.replace(' public.', ' ').trimEnd()
  return [
    text ? `${text};` : `-- ${kind} ${name}: its body is platform/jobs/enqueue-sql.ts`,
    ...(comment ? [`comment on ${kind} ${name} is ${quoted(comment)};`] : []),
    `alter ${kind} ${name} owner to ${owner};`,
    ...grantLines(grants, `${kind} ${name}`),
  ].join('\n')
}
