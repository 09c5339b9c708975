import { get } from 'node:http'
import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { createDownload } from '#domain/exports/download-link.ts'
import { planExport } from '#domain/exports/export-query.ts'
import { copyStatement } from '#platform/db/copy-out.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import { type Figure, interleave } from './figure.ts'
import { manyOrders } from './many-orders.ts'
import { residentMegabytes } from './memory.ts'
import { withDatabases } from './order-facts.ts'

/** All orders of a tenant as a CSV file over HTTP, and what the API's memory grows by meanwhile. */
export const csvExport: Figure = {
  name: 'csv-export',
  run: (stage, pace) =>
    withDatabases(stage, async ({ user }) => {
      const { tenant, count } = await manyOrders(stage, pace)
      const api = await stage.startApi()
      const pid = api.child.mark!.pid
      const before = residentMegabytes(pid)
      let peak = before
      const watch = setInterval(() => {
        peak = Math.max(peak, residentMegabytes(pid))
      }, 100)
      const sides = await interleave(Math.min(pace.rounds, 3), {
        ours: () => seconds(async () => bodyOf(`${api.url}${await linkTo(user, tenant.id)}`)),
        bare: () => bareSeconds(stage.environment.DATABASE_URL_USER!, user, tenant.id),
      })
      clearInterval(watch)
      await api.stop()
      const rows = `${count.toLocaleString('en')} orders as CSV`
      return [
        {
          what: rows,
          measured: { value: count / sides.ours, unit: 'rows/s' },
          comparedWith: 'the same COPY by pg-copy-streams to nothing',
          reference: { value: count / sides.bare, unit: 'rows/s' },
          goal: { atLeast: 0.5 },
          note: `${sides.ours.toFixed(1)} s against ${sides.bare.toFixed(1)} s`,
        },
        {
          what: `${rows}: growth of the API's memory`,
          measured: { value: peak - before, unit: 'MB' },
          comparedWith: `${Math.round(before)} MB before the first export`,
          goal: { below: { value: 50, unit: 'MB' } },
        },
      ]
    }),
}

type Pool = Parameters<typeof inTenant>[0]

const content = { list: 'orders', filter: {}, locale: 'ar' } as const

/** What the same statement takes when its rows go nowhere. */
async function bareSeconds(url: string, user: Pool, tenantId: string): Promise<number> {
  const { query } = await inTenant(user, scopeOf(tenantId), tx => planExport(tx, content))
  const { text, filter } = copyStatement(query)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin; set local statement_timeout = 0; set local transaction_timeout = 0')
    const settings = `select set_config('app.current_tenant', $1, true), set_config('app.export_filter', $2, true)`
    await client.query(settings, [tenantId, filter])
    return await seconds(async () => client.query(copyTo(text)))
  } finally {
    await client.end()
  }
}

async function linkTo(user: Pool, tenantId: string): Promise<string> {
  const link = await inTenant(user, scopeOf(tenantId), async tx => {
    const { id } = await tx.selectFrom('tenant_members').select('id').executeTakeFirstOrThrow()
    return createDownload(tx, id, { list: 'orders', query: {}, locale: 'ar' })
  })
  return `/v1/downloads/${link.token}`
}

const scopeOf = (tenantId: string) => ({ tenantId, actor: { kind: 'system' } }) as const

async function bodyOf(url: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    get(url, answer => {
      if (answer.statusCode === 200) resolve(answer)
      else reject(new Error(`the export is answered ${answer.statusCode}`))
    }).on('error', reject)
  })
}

/** Until the stream has ended, its bytes thrown away. */
async function seconds(open: () => Promise<Readable>): Promise<number> {
  const start = performance.now()
  for await (const _chunk of await open());
  return (performance.now() - start) / 1000
}
