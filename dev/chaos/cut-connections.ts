import { connect, createServer, type Socket } from 'node:net'
import { makeTenants } from '#dev/bench/bench-world.ts'
import { orderFacts, withDatabases } from '#dev/bench/order-facts.ts'
import type { Stage } from '#dev/bench/stage.ts'
import { waitUntil } from '#dev/processes.ts'
import { countLost } from './kill-postgres.ts'
import { expectEqual, type Scenario } from './scenario.ts'
import { startShopping } from './shopper.ts'

/** Connections between API and Postgres are cut right after a commit was sent, and anywhere: none lost, none doubled. */
export const cutConnections: Scenario = {
  name: 'cut-connections',
  async run(stage, { short }) {
    const tenants = await withDatabases(stage, databases => makeTenants(databases, 10, 10))
    const proxy = await startProxy(stage)
    const url = new URL(stage.environment.DATABASE_URL_USER!)
    url.port = String(proxy.port)
    const api = await stage.startApi({ DATABASE_URL_USER: url.href })
    const shopping = startShopping({ url: api.url, tenants, shoppers: 16 })
    await waitUntil(() => shopping.acknowledged.length >= (short ? 200 : 2_000), 180_000)
    await shopping.stop()
    await api.stop()
    proxy.stop()
    const { acknowledged, unclear, answers } = shopping
    const facts = await orderFacts(
      stage,
      tenants.map(tenant => tenant.id),
    )
    const violations = [...new Set(unclear)].slice(0, 5)
    expectEqual(violations, 'stored orders', facts.orders, acknowledged.length)
    expectEqual(violations, 'acknowledged orders that are not stored as told', await countLost(stage, acknowledged), 0)
    expectEqual(violations, 'tenants with gaps in their numbers', facts.tenantsWithGaps, 0)
    expectEqual(violations, 'orders without exactly one event, job, audit entry and answer', facts.unmatched, 0)
    expectEqual(violations, 'units of stock astray', facts.unitsAstray, 0)
    if (proxy.cuts.afterCommit === 0) violations.push('no connection was cut after a commit')
    return {
      figures: [
        ['connections cut between a commit and its answer', proxy.cuts.afterCommit],
        ['connections cut anywhere else', proxy.cuts.anywhere],
        ['orders acknowledged', acknowledged.length],
        ['orders stored', facts.orders],
        ['answers 503 with Retry-After', answers.get(503) ?? 0],
      ],
      violations,
    }
  },
}

/** Passes everything on; one commit in twenty reaches the server while its answer never reaches the client. */
async function startProxy(stage: Stage) {
  const cuts = { afterCommit: 0, anywhere: 0 }
  const sockets = new Set<Socket>()
  const proxy = createServer(client => {
    const server = connect(stage.postgres.port, '127.0.0.1')
    let silent = false
    const end = () => [client, server].forEach(socket => void socket.destroy())
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', end)
    }
    client.on('data', chunk => {
      server.write(chunk)
      if (chunk.includes('commit\0') && Math.random() < 0.05) silent = true
    })
    server.on('data', chunk => {
      const anywhere = Math.random() < 0.002
      if (silent || anywhere) {
        cuts[silent ? 'afterCommit' : 'anywhere']++
        return end()
      }
      client.write(chunk)
    })
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    proxy.close()
    for (const socket of sockets) socket.destroy()
  }
  return { port: (proxy.address() as { port: number }).port, cuts, stop }
}
