import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { createTransport } from 'nodemailer'
import { type Test, test } from 'tap'
import { findMail, listMails, mailbox, readMail } from '#dev/mailbox.ts'

function folderOf(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'sadu-mail-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  return folder
}

async function compose(mail: object): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true })
  const sent = await transport.sendMail({ from: 'Sadu <no-reply@sadu.localhost>', to: 'aisha@example.test', ...mail })
  return sent.message as Buffer
}

test('a mail is read from its raw form', async t => {
  const raw = await compose({ subject: 'طلبك ORD-00001', text: 'شكراً لك', html: '<p dir="rtl">شكراً لك</p>' })
  const mail = await readMail('m1', raw, new Date(0))
  t.match(mail, {
    id: 'm1',
    subject: 'طلبك ORD-00001',
    to: 'aisha@example.test',
    from: 'Sadu <no-reply@sadu.localhost>',
  })
  t.match(mail.email, { text: /شكراً لك/, html: /<p dir="rtl">/ })
  t.ok(mail.at.getTime() > Date.UTC(2020))
})

test('a broken mail is shown as far as it goes', async t => {
  const mail = await readMail('m1', Buffer.from('Date: yesterday\r\n\r\nhello'), new Date('2026-11-20T09:00:00Z'))
  t.match(mail, {
    subject: '(no subject)',
    to: '',
    from: '',
    at: new Date('2026-11-20T09:00:00Z'),
    email: { text: /hello/ },
  })
})

test('mails are listed newest first', async t => {
  const folder = folderOf(t)
  for (const [index, name] of ['old', 'new', 'middle'].entries()) {
    writeFileSync(join(folder, `${name}.eml`), `Subject: ${name}\r\n\r\n`)
    utimesSync(join(folder, `${name}.eml`), 0, [100, 300, 200][index]!)
  }
  writeFileSync(join(folder, 'unfinished.tmp'), 'x')
  t.same(
    (await listMails(folder)).map(mail => mail.subject),
    ['new', 'middle', 'old'],
  )
  t.same(await listMails(join(folder, 'absent')), [])
})

test('only names of mails lead to a file', async t => {
  const folder = folderOf(t)
  writeFileSync(join(folder, 'm1.eml'), 'Subject: x\r\n\r\n')
  t.ok(await findMail(folder, 'm1'))
  for (const id of ['../m1', 'm1.eml', '', '..%2fm1', 'm2', 'm1\0'])
    t.equal(await findMail(folder, id), undefined, JSON.stringify(id))
})

test('the pages', async t => {
  const folder = folderOf(t)
  const app = fastify()
  await app.register(mailbox, { folder })
  t.teardown(() => app.close())
  const get = (url: string) => app.inject({ url })

  t.test('say when there is no mail', async t => {
    t.match((await get('/')).body, /No mail yet/)
    t.equal((await get('/m1')).statusCode, 404)
  })

  t.test('keep what a mail says from becoming part of the page', async t => {
    const subject = '<script>alert(1)</script>'
    writeFileSync(
      join(folder, 'm1.eml'),
      await compose({ subject, html: '<script>alert(2)</script><a href="https://x.test">go</a>' }),
    )
    for (const url of ['/', '/m1']) {
      const { body } = await get(url)
      t.notMatch(body, /<script>alert/)
      t.match(body, '&#60;script&#62;alert(1)')
    }
    const framed = await get('/m1/html')
    t.match(framed.body, '<a href="https://x.test">')
    t.match(framed.headers['content-security-policy'], /^sandbox allow-popups .*default-src 'none'/)
    t.match((await get('/m1')).body, /<iframe [^>]*src="\/m1\/html" sandbox=/)
  })

  t.test('give the mail as it was sent', async t => {
    const raw = await get('/m1/raw')
    t.match(raw.headers['content-type'], 'text/plain')
    t.match(raw.body, /^From: Sadu/)
  })

  t.test('tell when something has arrived', async t => {
    const before = (await get('/state')).json()
    writeFileSync(join(folder, 'm2.eml'), 'Subject: y\r\n\r\n')
    t.not((await get('/state')).json().state, before.state)
  })
})
