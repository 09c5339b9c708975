import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Test } from 'tap'
import { sqlState } from '#platform/db/database-errors.ts'

/** What a probe found in front of a statement, and at the end. */
export type Scope = { tenant: string; person: string; role: string }

/** One transaction of a request, or its statements outside of any. */
export type Transaction = { begun: boolean; scopes: Scope[]; statements: string[] }

/** Everything that one request did on whatever connection. */
export type Seen = { transactions: Transaction[]; failures: string[] }

export type Probe = {
  /** Runs a request and tells what it did, once every connection it took has been given back. */
  watch<Result>(request: () => Promise<Result>): Promise<Seen & { answer: Result }>
}

type Watching = Seen & { open: number; pending: Promise<void>[] }

type Client = {
  query: (...given: unknown[]) => unknown
  release: (tainted?: Error | boolean) => void
}

type Callback = (error: Error | undefined, client: Client | undefined, release: unknown) => void

type Connect = (this: pg.Pool, callback?: Callback) => Promise<Client>

const probe = {
  name: 'scope probe',
  text: `select coalesce(current_setting('app.current_tenant', true), '') as tenant,
    coalesce(current_setting('app.current_user', true), '') as person, current_user as role`,
}

/**
 * Watches every pool of the process, whoever opened it: while a request of `watch` has a connection, the probe is sent in
 * front of each of its statements and in front of what ends the transaction, on that connection.
 */
export function scopeProbe(t: Pick<Test, 'teardown'>): Probe {
  const requests = new AsyncLocalStorage<Watching>()
  const connect: Connect = pg.Pool.prototype.connect as never
  pg.Pool.prototype.connect = function (this: pg.Pool, callback?: Callback) {
    const seen = requests.getStore()
    if (!callback) return connect.call(this).then(client => watchClient(client, seen))
    return connect.call(this, (error, client, release) => callback(error, client && watchClient(client, seen), release))
  } as never
  t.teardown(() => {
    pg.Pool.prototype.connect = connect as never
  })
  return {
    watch: async request => {
      const seen: Watching = { transactions: [], failures: [], open: 0, pending: [] }
      const answer = await requests.run(seen, request)
      await settled(seen)
      return { ...seen, answer }
    },
  }
}

async function settled(seen: Watching) {
  const end = performance.now() + 10_000
  while (seen.open > 0 && performance.now() < end) await wait(2)
  if (seen.open > 0) seen.failures.push('kept a connection for ten seconds after its answer')
  await Promise.all(seen.pending)
}

/** A connection serves one request after another: it forgets the one before. */
function watchClient(client: Client, seen: Watching | undefined): Client {
  delete (client as Partial<Client>).query
  if (!seen) return client
  const send = client.query.bind(client) as Client['query']
  let current: Transaction | undefined
  const look = (transaction: Transaction) => {
    const looking = (send(probe) as Promise<{ rows: Scope[] }>).then(
      ({ rows }) => void transaction.scopes.push(rows[0]!),
      // A failed transaction answers nothing any more.
      error => void (sqlState(error) === '25P02' || seen.failures.push(`the probe failed: ${error}`)),
    )
    seen.pending.push(looking)
  }
  const enter = (begun: boolean) => {
    current = { begun, scopes: [], statements: [] }
    seen.transactions.push(current)
    return current
  }
  client.query = (...given) => {
    const text = textOf(given[0])
    if (/^begin\b/i.test(text)) enter(true)
    else if (!/^(set local|select set_config\()/i.test(text)) {
      const transaction = current ?? enter(false)
      look(transaction)
      if (/^(commit|rollback)$/i.test(text)) current = undefined
      else transaction.statements.push(text)
    }
    return send(...given)
  }
  seen.open++
  const release = client.release
  client.release = tainted => {
    seen.open--
    return release.call(client, tainted)
  }
  return client
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  return (query as { text?: string }).text ?? 'copy'
}
