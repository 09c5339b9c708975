import { makeTenants } from './bench-world.ts'
import { type Figure, interleave } from './figure.ts'
import { residentMegabytes } from './memory.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'
import type { Load, LoadResult } from './programs/load.ts'
import type { Stage } from './stage.ts'
import type { Server } from './stage-programs.ts'

const sizes = [10, 1_000, 10_000] as const

type Shop = { slug: string; itemIds: string[] }

/** Orders spread over few and many of 10,000 tenants, an API process for each spread: time of a request, and memory. */
export const manyTenants: Figure = {
  name: 'many-tenants',
  async run(stage, { rounds, seconds }) {
    const shops = await foundTenants(stage, sizes.at(-1)!)
    const apis = await Promise.all(sizes.map(size => stage.startApi({}, `api-${size}`)))
    const amount = Math.ceil(600 * seconds)
    const p95 = (api: Server, size: number) => async () => {
      const load: Load = { url: api.url, connections: 8, amount, orders: spread(shops, size) }
      return (await stage.runProgram<LoadResult>('load.ts', load)).p95
    }
    const times = await interleave(
      rounds,
      Object.fromEntries(sizes.map((size, at) => [String(size), p95(apis[at]!, size)])),
    )
    const memory = apis.map(api => residentMegabytes(api.child.mark!.pid))
    await Promise.all(apis.map(api => api.stop()))
    const beside = (what: string, unit: string, value: number, reference: number) => ({
      what,
      measured: { value, unit },
      comparedWith: `over ${sizes[0]} tenants`,
      reference: { value: reference, unit },
      goal: { atMost: 1.15 },
    })
    const many = sizes
      .slice(1)
      .map((size, at) => ({ name: `over ${size.toLocaleString('en')} tenants`, size, at: at + 1 }))
    return [
      ...many.map(({ name, size }) => beside(`order ${name}, p95`, 'ms', times[size]!, times[sizes[0]]!)),
      ...many.map(({ name, at }) => beside(`memory of the API, orders ${name}`, 'MB', memory[at]!, memory[0]!)),
    ]
  },
}

/** Every nth, so that few tenants are no neighbours in the tables. */
const spread = (shops: Shop[], size: number) => shops.filter((_, at) => at % (shops.length / size) === 0)

/** Copies of one tenant with its items. */
async function foundTenants(stage: Stage, count: number): Promise<Shop[]> {
  const [model] = await withDatabases(stage, databases => makeTenants(databases, 1, 10))
  await asAdministrator(stage.adminUrl, copySql, [model!.id, count])
  await asAdministrator(stage.adminUrl, 'vacuum analyze')
  return asAdministrator(
    stage.adminUrl,
    `select t.slug, array_agg(i.id) as "itemIds" from tenants t join catalog_items i on i.tenant_id = t.id
     where t.slug like 'many-%' group by t.slug`,
  )
}

const copySql = `
  with made as (
    insert into tenants (slug, name, kind, country, currency, locales, default_locale, time_zone, published_at)
    select 'many-' || n, name, kind, country, currency, locales, default_locale, time_zone, published_at
    from tenants, generate_series(1, $2::int) n where id = $1
    returning id, slug
  ),
  slugs as (insert into tenant_slugs (slug, tenant_id) select slug, id from made),
  config as (
    insert into storefront_config (tenant_id, draft, published)
    select made.id, draft, published from made, storefront_config where tenant_id = $1
  )
  insert into catalog_items (tenant_id, slug, type, name, description, search_text, price, currency, stock, position, published)
  select made.id, i.slug, type, name, description, search_text, price, currency, stock, position, published
  from made, catalog_items i where i.tenant_id = $1`
