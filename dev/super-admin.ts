import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { projectFolder } from '#dev/children.ts'
import { grantSuperAdmin, listSuperAdmins } from '#dev/grant-super-admin.ts'
import { secretsIn } from '#dev/local-services.ts'

// `npm run super-admin -- you@example.com` makes a confirmed person a super admin, `--revoke` takes it back, `--list` tells
// who is one; in DATABASE_URL (an administrator's), or in the embedded database while `npm start` runs.
const words = process.argv.slice(2)
const email = words.find(word => !word.startsWith('--'))
if (!email && !words.includes('--list')) fail('Say whose: npm run super-admin -- you@example.com [--revoke], or --list')
const client = new pg.Client({ connectionString: process.env.DATABASE_URL || embeddedUrl() })
try {
  await client.connect()
  if (email) console.log(await grantSuperAdmin(client, { email, revoke: words.includes('--revoke') }))
  else for (const person of await listSuperAdmins(client)) console.log(`${person.email}  ${person.name}`)
} catch (error) {
  const { code, message } = error as Error & { code?: string }
  fail(code === 'ECONNREFUSED' ? 'No database runs here: start Sadu first, or set DATABASE_URL.' : message)
} finally {
  await client.end()
}

function embeddedUrl(): string {
  const folder = resolve(projectFolder, process.env.SADU_DATA_DIR || '.sadu')
  const port = join(folder, 'postgres.port')
  if (!existsSync(port)) fail('No database runs here: start Sadu first, or set DATABASE_URL.')
  const password = encodeURIComponent(secretsIn(folder).administrator)
  return `postgres://postgres:${password}@127.0.0.1:${readFileSync(port, 'utf8').trim()}/sadu`
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
