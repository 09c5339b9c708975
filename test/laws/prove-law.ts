import pg from 'pg'
import { test } from 'tap'
import { testDatabase } from '#test/database.ts'

export type Query = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>

export type Law = {
  /** What holds, as a fact. */
  fact: string
  /** Every breach in a database, each as a sentence. */
  breaches: (query: Query) => Promise<string[]>
  /** SQL that breaks the law, and what the law says about it. */
  broken: Record<string, { sql: string; says: RegExp }>
}

/** Holds the law against the migrated database, then breaks it in every listed way and sees it speak. */
export function proveLaw({ fact, breaches, broken }: Law) {
  test(fact, async t => {
    const { adminUrl } = await testDatabase(t)
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    t.teardown(() => client.end())
    const query: Query = async (text, values) => (await client.query(text, values)).rows
    t.strictSame(await breaches(query), [], 'the migrated database keeps the law')
    for (const [name, { sql, says }] of Object.entries(broken)) {
      await client.query('begin')
      await client.query(sql)
      const spoken = await breaches(query)
      await client.query('rollback')
      t.match(spoken.join('\n'), says, `the law speaks of ${name}`)
    }
    t.strictSame(await breaches(query), [], 'nothing of the broken objects is left')
  })
}
