import { readFileSync, writeFileSync } from 'node:fs'
import { errorDocs } from '#dev/contract/error-docs.ts'
import { permissionDocs } from '#dev/contract/permission-docs.ts'

// `npm run docs`: writes the pages of docs/ that are printed from the code and from openapi.json.
const openapi = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))
writeFileSync(new URL('../docs/errors.md', import.meta.url), errorDocs())
writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionDocs(openapi))
console.log('Wrote docs/errors.md and docs/permissions.md.')
