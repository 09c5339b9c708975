import { text } from 'node:stream/consumers'
import { test } from 'tap'
import { testDatabase } from '#test/database.ts'
import { quiet } from '#test/world.ts'
import { connect } from './connection.ts'
import { openCopy } from './copy-out.ts'

test('a copy may take its time, but not for ever', async t => {
  const { userUrl } = await testDatabase(t)
  const database = connect({ url: userUrl, role: 'app_user', log: quiet, max: 2, pipeline: false })
  t.teardown(() => database.close())
  const asked = { settings: { 'app.current_tenant': '' }, lock: 'a copy' }
  const copy = await openCopy(database, asked)
  t.equal(await openCopy(database, asked), undefined, 'while another holds the lock')
  const limits = `select current_setting('statement_timeout'), current_setting('transaction_timeout')`
  const rows = await copy!.copy({ sql: limits, parameters: [] }, { head: '', settled: async () => undefined })
  t.equal(await text(rows), '0,30min\r\n')
})
