import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'tap'
import { programIn, projectFolder } from '#dev/children.ts'
import { testWorld } from '#test/world.ts'

type Said = { code: number; out: string; problem: string }

test('npm run super-admin', async t => {
  const { database, rose, sql } = await testWorld(t)
  const { email, name, userId } = rose.people.owner
  const emptyFolder = mkdtempSync(join(tmpdir(), 'sadu-'))
  t.teardown(() => rmSync(emptyFolder, { recursive: true }))
  const { program, args } = programIn(`${projectFolder}dev/super-admin.ts`)
  const say = (words: string[], url = database.adminUrl) =>
    new Promise<Said>(resolve => {
      const env = { ...process.env, DATABASE_URL: url, SADU_DATA_DIR: emptyFolder }
      execFile(program, [...(args ?? []), ...words], { env }, (error, out, problem) =>
        resolve({ code: Number(error?.code ?? 0), out, problem }),
      )
    })

  t.test(
    'refuses an unknown address, one that is not confirmed, and no address at all, and changes nothing',
    async t => {
      t.match(await say(['nobody@nowhere.test']), { code: 1, out: '', problem: /Nobody has signed up/ })
      await sql('update users set email_verified_at = null where id = $1', [userId])
      t.match(await say([email]), { code: 1, out: '', problem: /has not been confirmed yet/ })
      await sql('update users set email_verified_at = now() where id = $1', [userId])
      t.match(await say([]), { code: 1, problem: /Say whose/ })
      t.match(await say(['--list']), { code: 0, out: '' })
    },
  )

  t.test('makes a person one, once, and takes it back, once', async t => {
    t.match(await say([email]), { code: 0, out: `${name} is a super admin.` })
    t.match(await say([email]), { code: 1, problem: /is a super admin already/ })
    t.match(await say(['--list']), { code: 0, out: `${email}  ${name}\n` })
    t.match(await say(['--revoke', email]), { code: 0, out: /a super admin no more/ })
    t.match(await say([email, '--revoke']), { code: 1, problem: /is no super admin/ })
    t.match(await sql(`select action from admin_log where action like 'super_admin.%' order by id`), [
      { action: 'super_admin.granted' },
      { action: 'super_admin.revoked' },
    ])
  })

  t.test('says in one line that there is no database', async t => {
    for (const url of ['', 'postgres://nobody@127.0.0.1:1/sadu'])
      t.match(await say([email], url), { code: 1, out: '', problem: /^No database runs here: [^\n]*\n$/ })
  })
})
