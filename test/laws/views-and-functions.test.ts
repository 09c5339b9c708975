import { proveLaw, type Query } from '#test/laws/prove-law.ts'
import { definerFunctions } from '#test/laws/reviewed.ts'

proveLaw({
  fact: 'no view and no function lends its owner’s rights, but for the reviewed few',
  breaches: async query => [...(await viewBreaches(query)), ...(await functionBreaches(query))],
  broken: {
    'a view with its owner’s rights': {
      sql: 'create view every_order as select * from orders',
      says: /^view every_order is no security_invoker/m,
    },
    'a materialized view': {
      sql: 'create materialized view every_order as select * from orders',
      says: /^every_order is a materialized view/m,
    },
    'a definer function nobody reviewed': {
      sql: `create function peek() returns bigint language sql security definer set search_path = pg_catalog
        as 'select 1'; revoke all on function peek() from public`,
      says: /^public.peek\(\) runs with its owner’s rights/m,
    },
    'a definer function without a pinned search_path': {
      sql: 'alter function resolve_tenant(text) reset search_path',
      says: /^public.resolve_tenant\(text\) has no pinned search_path/m,
    },
    'a definer function everybody may call': {
      sql: 'grant execute on function my_memberships() to public',
      says: /^public.my_memberships\(\) may be called by everybody/m,
    },
    'a trigger without a pinned search_path': {
      sql: `create function touch() returns trigger language plpgsql as 'begin return new; end'`,
      says: /^public.touch\(\) has no pinned search_path/m,
    },
    'a definer function of a superuser': {
      sql: 'alter function resolve_tenant(text) owner to postgres',
      says: /^public.resolve_tenant\(text\) belongs to postgres/m,
    },
    'a procedure everybody may call': {
      sql: 'grant execute on procedure allow_founding(regclass, text) to public',
      says: /^public.allow_founding\(regclass,text\) may be called by everybody/m,
    },
    'an immutable way to read the tenant': {
      sql: `create function whose() returns uuid language sql immutable
        as $$ select current_setting('app.current_tenant')::uuid $$`,
      says: /^public.whose\(\) reads a setting and calls itself immutable/m,
    },
  },
})

async function viewBreaches(query: Query): Promise<string[]> {
  const rows = await query<{ name: string; kind: string }>(`
    select c.oid::regclass::text as name, c.relkind as kind from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'jobs'::regnamespace)
      and (c.relkind = 'm' or c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false))`)
  return rows.map(({ name, kind }) =>
    kind === 'm' ? `${name} is a materialized view` : `view ${name} is no security_invoker`,
  )
}

type Routine = {
  name: string
  owner: string
  definer: boolean
  trigger: boolean
  pinned: boolean
  open: boolean
  immutable_setting: boolean
}

async function functionBreaches(query: Query): Promise<string[]> {
  const rows = await query<Routine>(`
    select format('%s.%s(%s)', n.nspname, p.proname, replace(pg_catalog.oidvectortypes(p.proargtypes), ', ', ',')) as name,
      p.proowner::regrole::text as owner, p.prosecdef as definer, p.prorettype = 'trigger'::regtype as trigger,
      exists (select from unnest(p.proconfig) c where c like 'search_path=%') as pinned,
      exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as open,
      p.provolatile = 'i' and p.prosrc ~ 'current_setting' as immutable_setting
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'jobs') order by 1`)
  return rows.flatMap(routine => {
    const lends = routine.definer || routine.trigger
    return [
      routine.definer && !(routine.name in definerFunctions) && 'runs with its owner’s rights and is not reviewed',
      routine.definer &&
        !/^app_(resolver|search|eraser|purger|queue)$/.test(routine.owner) &&
        `belongs to ${routine.owner}`,
      lends && !routine.pinned && 'has no pinned search_path',
      routine.open && 'may be called by everybody',
      routine.immutable_setting && 'reads a setting and calls itself immutable',
    ]
      .filter(Boolean)
      .map(breach => `${routine.name} ${breach}`)
  })
}
