import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { findRemovals } from '#dev/contract/find-removals.ts'
import { printOpenapi } from '#dev/contract/print-openapi.ts'

// `npm run openapi`: writes openapi.json from the routes. What clients would miss is refused, unless `--removals` says so.
const file = new URL('../openapi.json', import.meta.url)
const printed = await printOpenapi()
const removals = existsSync(file) ? findRemovals(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(printed)) : []
for (const removal of removals) console.log(`  ${removal}`)
if (removals.length > 0 && !process.argv.includes('--removals')) {
  console.error(
    'openapi.json is not written: clients would miss this. `npm run openapi -- --removals` writes it anyway.',
  )
  process.exit(1)
}
writeFileSync(file, printed)
console.log('Wrote openapi.json.')
