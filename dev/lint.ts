import { runTool } from '#dev/tools.ts'

// `npm run lint`: Biome's rules and format; `-- --write` mends what can be mended.
const code = await runTool('biome', ['check', '--diagnostic-level=warn', ...process.argv.slice(2)])
console.log(
  code === 0 ? 'Lint: nothing to object to.' : 'Lint: see above; `npm run lint -- --write` mends what it can.',
)
process.exit(code)
