import { writeFileSync } from 'node:fs'
import { environmentExample } from '#platform/environment-example.ts'

writeFileSync(new URL('../.env.example', import.meta.url), environmentExample())
console.log('Wrote .env.example from platform/variables.ts.')
