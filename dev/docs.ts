import { writeFileSync } from 'node:fs'
import { errorDocs } from '#dev/contract/error-docs.ts'

// `npm run docs`: writes the pages of docs/ that are printed from the code.
writeFileSync(new URL('../docs/errors.md', import.meta.url), errorDocs())
console.log('Wrote docs/errors.md.')
