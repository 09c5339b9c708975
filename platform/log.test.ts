import { test } from 'tap'
import { createLog, type Log } from '#platform/log.ts'

function written(work: (log: Log) => void) {
  const lines: string[] = []
  work(createLog({ logLevel: 'info' }, 'api', { write: (line: string) => void lines.push(line) }))
  return { text: lines.join(''), entries: lines.map(line => JSON.parse(line)) }
}

test('the log', async t => {
  t.test('writes one line with level, process and time', async t => {
    const { entries } = written(log => log.info({ orderId: 'o1' }, 'order placed'))
    t.match(entries, [{ level: 'info', process: 'api', orderId: 'o1', msg: 'order placed', time: /^\d{4}-.*Z$/ }])
  })

  t.test('stays silent below its level', async t => {
    t.same(written(log => log.debug('x')).entries, [])
  })

  t.test('keeps people out, wherever the field stands', async t => {
    const person = { name: 'Aisha Alkandari', email: 'aisha@example.com', phone: '+96550000000' }
    const { text } = written(log => {
      log.info(person, 'flat')
      log.info({ body: person }, 'nested')
      log.info({ job: { order: person } }, 'deep')
      log.info({ customer: person }, 'whole')
      log.child({ email: person.email }).info('child')
    })
    t.notMatch(text, /Aisha|aisha|9655/)
    t.equal(text.trim().split('\n').length, 5)
  })

  t.test('keeps secrets out', async t => {
    const { text } = written(log => {
      log.info({ password: 'hunter2', headers: { authorization: 'Bearer hunter2', cookie: 'hunter2' } })
      log.info({ config: { userUrl: 'postgres://u:hunter2@h', masterKey: 'hunter2' } })
      log.info({ reply: { headers: { 'set-cookie': 'hunter2' } } })
    })
    t.notMatch(text, /hunter2/)
  })

  t.test('keeps rows and statements of a database error out', async t => {
    const error = Object.assign(new Error('duplicate key (email)=(aisha@example.com)'), {
      code: '23505',
      detail: 'Key (email)=(aisha@example.com) already exists.',
      parameters: ['aisha@example.com'],
    })
    const { text, entries } = written(log => log.error({ err: error }, 'refused'))
    t.notMatch(text, /aisha/)
    t.match(entries, [{ err: { reason: '23505', message: 'refused by the database', stack: /log\.test/ } }])
  })

  t.test('keeps type, code and place of any other error', async t => {
    const { entries } = written(log => log.error({ err: Object.assign(new TypeError('no'), { code: 'ECONNRESET' }) }))
    t.match(entries, [{ err: { type: 'TypeError', reason: 'ECONNRESET', message: 'no', stack: /log\.test/ } }])
    const pipe = written(log => log.error({ err: Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) }))
    t.match(pipe.entries, [{ err: { reason: 'EPIPE', message: 'write EPIPE' } }], 'five letters are no SQLSTATE')
  })

  t.test('writes the path of a request without its query', async t => {
    const { entries } = written(log => log.info({ req: { id: 'r1', method: 'GET', url: '/v1/orders?q=aisha' } }))
    t.same(entries[0].req, { id: 'r1', method: 'GET', path: '/v1/orders' })
  })
})
