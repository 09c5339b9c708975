import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { migrationName } from '#dev/migration-name.ts'

type Migration = { name: string; text: string }

const folder = new URL('../../migrations/', import.meta.url)

function committed(): Migration[] {
  const names = readdirSync(folder).filter(name => name !== 'schema.sql')
  return names.sort().map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}

/** The next name that `npm run new-migration` would give for the same phrase. */
function nameBreaches(migrations: Migration[]): string[] {
  return migrations.flatMap(({ name }, index) => {
    const before = migrations.slice(0, index).map(migration => migration.name)
    const phrase = name.replace(/^\d{4}_/, '').replace(/\.sql$/, '')
    try {
      const wanted = migrationName(before, phrase)
      return name === wanted ? [] : [`${name} is to be named ${wanted}`]
    } catch (error) {
      return [`${name}: ${(error as Error).message}`]
    }
  })
}

/** Statements without comments and without the bodies of functions, in small letters. */
function statementsOf(text: string): string[] {
  const bare = text.replace(/--[^\n]*/g, '').replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
  return bare
    .split(';')
    .map(statement => statement.trim().replace(/\s+/g, ' ').toLowerCase())
    .filter(Boolean)
}

/** Statements that hold up every reader and writer of a table that has rows already. */
const locking: [RegExp, string][] = [
  [/^create (unique )?index (?!concurrently)\S+ on (?:only )?(\w+)/, 'an index is built concurrently'],
  [/^reindex (?!.*concurrently)/, 'an index is rebuilt concurrently'],
  [
    /^alter table (?:only )?(\w+) .*\badd (constraint \w+ )?(foreign key|check)(?!.*not valid)/,
    'a constraint is added not valid, then validated',
  ],
  [
    /^alter table (?:only )?(\w+) .*\badd (constraint \w+ )?(primary key|unique) (?!using index)/,
    'a key is made from an index built before',
  ],
  [
    /^alter table (?:only )?(\w+) .*\badd column \w+ .*\breferences\b/,
    'a reference is added not valid, then validated',
  ],
  [/^alter table (?:only )?(\w+) .*\bset not null/, 'not null is first a check, validated'],
  [/^alter table (?:only )?(\w+) .*\balter (column )?\w+ (set data )?type/, 'a column of another type is a new column'],
  [
    /^alter table (?:only )?(\w+) .*\badd column \w+ .*default (gen_random_uuid|uuidv7|random|clock_timestamp)/,
    'a volatile default rewrites the table',
  ],
  [/^(cluster|vacuum full|lock table|truncate)\b/, 'the whole table is held'],
]

/** What would hold up a table that was there before this migration; a table made by it has no rows and no readers. */
function lockBreaches({ name, text }: Migration): string[] {
  const statements = statementsOf(text)
  const own = statements.map(statement => /^create table (?:if not exists )?(\w+)/.exec(statement)?.[1])
  return statements.flatMap(statement =>
    locking
      .filter(([pattern]) => pattern.test(statement) && !own.includes(tableOf(statement) ?? 'none'))
      .map(([, rule]) => `${name}: ${rule}: ${statement.slice(0, 60)}`),
  )
}

function tableOf(statement: string): string | undefined {
  return /^(?:create (?:unique )?index \S+ on|alter table) (?:only )?(\w+)/.exec(statement)?.[1]
}

/** Row security, policies and grants on tables come from the procedures of 0001 alone. */
function wallBreaches({ name, text }: Migration): string[] {
  return statementsOf(text)
    .filter(statement =>
      /^(create|alter|drop) policy|row level security|^grant (?!execute)|^alter default privileges/.test(statement),
    )
    .map(statement => `${name}: outside of the procedures: ${statement.slice(0, 60)}`)
}

test('migrations are numbered without a gap and named by what they do', async t => {
  t.ok(committed().length >= 9)
  t.strictSame(nameBreaches(committed()), [])
  const named = (...names: string[]) => nameBreaches(names.map(name => ({ name, text: '' })))
  t.match(named('0001_add_orders.sql', '0003_add_items.sql'), [/is to be named 0002_add_items.sql/])
  t.match(named('0001_add_orders.sql', '0001_add_items.sql'), [/0001_add_orders.sql is to|is to be named 0002_/])
  t.match(named('0001_orders.sql').length, 1)
})

test('a migration does not hold up the tables it finds', async t => {
  t.strictSame(committed().flatMap(lockBreaches), [])
  const speaks = (text: string) => lockBreaches({ name: 'x.sql', text }).length
  for (const text of [
    'create index slow on orders (tenant_id, note)',
    'CREATE UNIQUE INDEX slow\n on orders (tenant_id, note)',
    'alter table orders add constraint c check (note is not null)',
    'alter table orders add foreign key (tenant_id, x) references contacts (tenant_id, id)',
    'alter table orders add unique (tenant_id, note)',
    'alter table orders alter column note set not null',
    'alter table orders alter note type varchar(10)',
    'alter table orders add column ref uuid not null default uuidv7()',
    'truncate orders',
  ])
    t.equal(speaks(text), 1, text)
  for (const text of [
    'create index concurrently quick on orders (tenant_id, note)',
    'create table coupons (id uuid); create index coupons_by_id on coupons (id)',
    'alter table orders add column gift boolean not null default false',
    'alter table orders add constraint c check (note is not null) not valid',
    'alter table orders validate constraint c',
    'alter table orders add constraint k unique using index orders_k',
  ])
    t.equal(speaks(text), 0, text)
})

test('walls and grants come from the procedures', async t => {
  t.strictSame(committed().flatMap(wallBreaches), [])
  for (const text of [
    'grant select on orders to app_user',
    'create policy p on orders using (true)',
    'alter table orders disable row level security',
  ])
    t.equal(wallBreaches({ name: 'x.sql', text }).length, 1, text)
})
