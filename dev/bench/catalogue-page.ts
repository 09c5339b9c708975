import { setTimeout as wait } from 'node:timers/promises'
import { encodeCursor } from '#api/cursor.ts'
import { type BenchTenant, makeTenants } from './bench-world.ts'
import { type Figure, type Finding, interleave } from './figure.ts'
import { asAdministrator, withDatabases } from './order-facts.ts'
import type { Load, LoadResult } from './programs/load.ts'
import type { Stage } from './stage.ts'

const pageSize = 24

/** 24 of 1,000 items: the same page again (warm), and pages that nobody has asked for in this second (cold). */
export const cataloguePage: Figure = {
  name: 'catalogue-page',
  async run(stage, { rounds, seconds }) {
    const tenants = await withDatabases(stage, databases => makeTenants(databases, 8, 1_000))
    const api = await stage.startApi({ SADU_DB_POOL_SIZE: '16' })
    const warmPath = `/v1/storefront/${tenants[0]!.slug}/catalog?limit=${pageSize}`
    const body = await (await fetch(api.url + warmPath)).text()
    const bare = await stage.startServer('bare-pages.ts', { adminUrl: stage.adminUrl, body })
    const rate = (url: string, paths: string[]) => () => pagesPerSecond(stage, { url, connections: 32, seconds, paths })
    const rates = await interleave(rounds, {
      warm: rate(api.url, [warmPath]),
      memory: rate(bare.url, ['/memory']),
      cold: rate(api.url, coldPaths(tenants, apiPath)),
      query: rate(bare.url, coldPaths(tenants, barePath)),
    })
    const queries = await queriesPerThousand(stage, { url: api.url, connections: 32, seconds, paths: [warmPath] })
    await Promise.all([api.stop(), bare.stop()])
    return findings(rates, queries, body)
  },
}

function findings(
  rates: Record<'warm' | 'memory' | 'cold' | 'query', number>,
  queries: number,
  body: string,
): Finding[] {
  const amount = (value: number) => ({ value, unit: '/s' })
  const page = 'catalogue page, 24 of 1,000 items'
  return [
    {
      what: `${page}, warm`,
      measured: amount(rates.warm),
      comparedWith: 'the same bytes from memory',
      reference: amount(rates.memory),
      goal: { atLeast: 0.5 },
      note: `${Buffer.byteLength(body).toLocaleString('en')} bytes`,
    },
    {
      what: `${page}, cold`,
      measured: amount(rates.cold),
      comparedWith: 'one plain query, Fastify and pg',
      reference: amount(rates.query),
      goal: { atLeast: 0.8 },
    },
    {
      what: 'database transactions per 1,000 warm pages',
      measured: { value: queries, unit: '' },
      goal: { below: { value: 1, unit: '' } },
      note: 'each process reads tenant and page once a second',
    },
  ]
}

async function pagesPerSecond(stage: Stage, load: Load): Promise<number> {
  const { perSecond, statuses, errors } = await stage.runProgram<LoadResult>('load.ts', load)
  if (errors > 0 || Object.keys(statuses).some(status => status !== '200'))
    throw new Error(`pages were answered ${JSON.stringify(statuses)}, ${errors} errors`)
  return perSecond
}

/** The server tells of its transactions with a delay of up to a second. */
async function queriesPerThousand(stage: Stage, load: Load): Promise<number> {
  await wait(1_500)
  const before = await transactions(stage)
  const rate = await pagesPerSecond(stage, load)
  await wait(1_500)
  return ((await transactions(stage)) - before) / ((rate * load.seconds!) / 1_000)
}

async function transactions({ adminUrl }: Stage): Promise<number> {
  const [row] = await asAdministrator(
    adminUrl,
    `select xact_commit::int as n from pg_stat_database where datname = current_database()`,
  )
  return row.n
}

/** One page behind each item that has a whole page behind it, in an order without a pattern. */
function coldPaths(tenants: BenchTenant[], path: (tenant: BenchTenant, position: number) => string): string[] {
  const positions = tenants[0]!.itemIds.length - pageSize - 1
  const paths = tenants.flatMap(tenant => Array.from({ length: positions }, (_, position) => path(tenant, position)))
  return paths.map((_, at) => paths[(at * 7_919) % paths.length]!)
}

function apiPath({ slug, itemIds }: BenchTenant, position: number): string {
  return `/v1/storefront/${slug}/catalog?limit=${pageSize}&cursor=${encodeCursor(position, itemIds[position]!)}`
}

function barePath({ id, itemIds }: BenchTenant, position: number): string {
  return `/query?tenant=${id}&position=${position}&id=${itemIds[position]}`
}
