import { setTimeout as wait } from 'node:timers/promises'
import { makeTenants } from '#dev/bench/bench-world.ts'
import { median } from '#dev/bench/figure.ts'
import { asAdministrator, withDatabases } from '#dev/bench/order-facts.ts'
import type { Stage } from '#dev/bench/stage.ts'
import { reactivateTenant, suspendTenant } from '#domain/tenants/suspend-tenant.ts'
import { connect } from '#platform/db/connection.ts'
import { inSystem } from '#platform/db/system.ts'
import type { Scenario } from './scenario.ts'
import { storefrontPage } from './storefront-page.ts'

const most = 2_000

type Watched = { name: string; isOpen(): Promise<boolean> }

/** A tenant is suspended and reactivated beside two API processes and a warm page: how long until each of them follows. */
export const suspension: Scenario = {
  name: 'suspension',
  async run(stage, { short }) {
    const [tenant] = await withDatabases(stage, databases => makeTenants(databases, 1, 3))
    const { id, slug } = tenant!
    await asAdministrator(stage.adminUrl, 'update tenants set published_at = now() where id = $1', [id])
    const apis = await Promise.all(['api-a', 'api-b'].map(name => stage.startApi({}, name)))
    const page = await storefrontPage(stage, apis[0]!.url, slug)
    const watched: Watched[] = [
      ...apis.map(({ url }, at) => ({ name: `API process ${at + 1}`, isOpen: isOk(`${url}/v1/storefront/${slug}`) })),
      { name: 'storefront page', isOpen: page.isOpen },
    ]
    const times = new Map(watched.map(({ name }) => [name, [] as number[]]))
    await withSystem(stage, async change => {
      for (let turn = 0; turn < (short ? 2 : 20); turn++) {
        for (const open of [false, true]) {
          await warm(watched)
          const start = performance.now()
          await change(slug, open)
          await Promise.all(watched.map(async each => times.get(each.name)!.push(await until(each, open, start))))
        }
      }
    })
    await Promise.all([page.stop(), ...apis.map(api => api.stop())])
    return outcome(times)
  },
}

function outcome(times: Map<string, number[]>) {
  const all = [...times]
  const whole = (value: number) => Math.round(value)
  return {
    figures: all.map(([name, taken]): [string, string] => [
      `${name}, ms until it follows: min / median / max of ${taken.length}`,
      `${whole(Math.min(...taken))} / ${whole(median(taken))} / ${whole(Math.max(...taken))}`,
    ]),
    violations: all
      .filter(([, taken]) => Math.max(...taken) > most)
      .map(([name, taken]) => `${name} took ${whole(Math.max(...taken))} ms, more than ${most}`),
  }
}

/** Read several times just before, so that every cache holds the state that is about to end. */
async function warm(watched: Watched[]) {
  for (let turn = 0; turn < 5; turn++) {
    await Promise.all(watched.map(({ isOpen }) => isOpen()))
    await wait(50)
  }
}

async function until({ isOpen }: Watched, open: boolean, start: number): Promise<number> {
  while ((await isOpen()) !== open) {
    if (performance.now() - start > 10_000) break
    await wait(5)
  }
  return performance.now() - start
}

const isOk = (url: string) => async () => {
  const answer = await fetch(url)
  await answer.arrayBuffer()
  return answer.status === 200
}

async function withSystem(
  stage: Stage,
  work: (change: (slug: string, open: boolean) => Promise<void>) => Promise<void>,
) {
  const log = { warn: () => undefined, info: () => undefined }
  const url = stage.environment.DATABASE_URL_SYSTEM!
  const system = { ...connect({ url, role: 'app_system', max: 1, log }), log }
  const lift = (slug: string) => inSystem(system, 'end a suspension', tx => reactivateTenant(tx, slug))
  const suspend = (slug: string) => {
    const given = { slug, reason: 'Measured', effect: 'storefront', suspendedBy: null, now: new Date() } as const
    return inSystem(system, 'begin a suspension', tx => suspendTenant(tx, given))
  }
  try {
    await work((slug, open) => (open ? lift(slug) : suspend(slug)))
  } finally {
    await system.close()
  }
}
