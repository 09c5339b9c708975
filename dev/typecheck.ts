import { checkTypes } from '#dev/tools.ts'

// `npm run typecheck`: server and storefront.
const code = await checkTypes()
console.log(code === 0 ? 'Types: server and storefront agree.' : 'Types: see above.')
process.exit(code)
