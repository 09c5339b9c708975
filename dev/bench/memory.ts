import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { environmentFor } from '#dev/local-programs.ts'
import { freePort, isAnswering } from '#dev/ports.ts'
import { waitUntil } from '#dev/processes.ts'
import { buildStorefront, isBuilt, next } from '#dev/storefront-build.ts'
import { makeTenants } from './bench-world.ts'
import type { Figure } from './figure.ts'
import { withDatabases } from './order-facts.ts'
import type { Load, LoadResult } from './programs/load.ts'
import type { Stage } from './stage.ts'

/** What API, worker and web hold in memory: after their start, and while shop pages are read and orders placed. */
export const memory: Figure = {
  name: 'memory',
  async run(stage, { seconds }) {
    const tenants = await withDatabases(stage, databases => makeTenants(databases, 20, 24))
    const api = await stage.startApi()
    const worker = stage.startWorker()
    const web = await startWeb(stage, api.url)
    const pids = [api.child, worker, web.child].map(child => child.mark!.pid)
    const page = {
      'x-forwarded-host': `${tenants[0]!.slug}.localhost:3000`,
      host: `${tenants[0]!.slug}.localhost:3000`,
    }
    await wait(3_000)
    const idle = pids.map(residentMegabytes)
    const pages: Load = { url: web.url, connections: 8, seconds: 3 * seconds, headers: page }
    const orders: Load = { url: api.url, connections: 16, seconds: 3 * seconds, orders: tenants }
    let peak = idle
    const watch = setInterval(() => {
      const now = pids.map(residentMegabytes)
      if (sum(now) > sum(peak)) peak = now
    }, 250)
    await Promise.all([pages, orders].map(load => stage.runProgram<LoadResult>('load.ts', load)))
    clearInterval(watch)
    await Promise.all([api.stop(), worker.stop(), web.child.stop()])
    return [finding('idle', idle, 450), finding('under load', peak, 800)]
  },
}

function finding(when: string, parts: number[], limit: number) {
  const [api, worker, web] = parts.map(Math.round)
  return {
    what: `API, worker and web resident, ${when}`,
    measured: { value: sum(parts), unit: 'MB' },
    comparedWith: `API ${api}, worker ${worker}, web ${web}`,
    goal: { below: { value: limit, unit: 'MB' } },
  }
}

async function startWeb(stage: Stage, apiUrl: string) {
  const environment = environmentFor('storefront', { ...stage.environment, SADU_API_URL: apiUrl })
  if (!isBuilt()) await buildStorefront(stage.run.launch, environment)
  const port = await freePort()
  const args = ['-H', 'localhost', '-p', String(port)]
  const child = stage.run.launch('web', next('start', args, { ...environment, NODE_ENV: 'production' }))
  stage.run.closing.add('web', child.stop)
  if (!(await waitUntil(() => child.ended || isAnswering(port, 'localhost'), 60_000)) || child.ended)
    throw new Error(`The storefront does not start:\n${child.tail()}`)
  return { url: `http://localhost:${port}`, child }
}

/** Of a process and of those it started. */
export function residentMegabytes(pid: number): number {
  const status = readOrEmpty(`/proc/${pid}/status`)
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  const children = listChildren(pid)
  return own + sum(children.map(residentMegabytes))
}

function listChildren(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    return threads.flatMap(thread =>
      readOrEmpty(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
