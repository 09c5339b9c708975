import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#dev/children.ts'
import { migrationName } from '#dev/migration-name.ts'

// `npm run new-migration -- add coupons`: an empty migration with the next number.
const folder = join(projectFolder, 'migrations')
try {
  const name = migrationName(readdirSync(folder), process.argv.slice(2).join(' '))
  writeFileSync(join(folder, name), '-- What changes, and why. One change; forward only.\n', { flag: 'wx' })
  console.log(`Made migrations/${name}.`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
