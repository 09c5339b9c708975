import { globSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { projectFolder } from '#dev/children.ts'
import { bold, elapsed, green, red } from '#dev/progress.ts'
import { buildStorefront, hasStorefront, isBuilt } from '#dev/storefront-build.ts'
import { launchTests, type TestRun, testEnvironment, testLauncher } from '#dev/test-run.ts'
import { checkTypes, runTool, stopTools } from '#dev/tools.ts'

// `npm test`: types, lint, then every test. `npm test -- path/to/file.test.ts` runs those files only.
const begun = performance.now()
const wanted = process.argv.slice(2)
const files = wanted.length > 0 ? chosen(wanted) : all()
let brokenChecks = 0
let stopped = false
let tests: TestRun | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))
process.on('disconnect', () => void stop('the end of npm'))

if (wanted.length === 0) {
  await check('Types', checkTypes)
  await check('Lint', () => runTool('biome', ['check', '--diagnostic-level=error']))
}
if (files.some(file => file.startsWith('test/browser/')) && hasStorefront() && !isBuilt())
  await check('Storefront build', build)
tests = launchTests(files)
const { passed, skipped, ...ended } = await tests.end
// Types, lint and the storefront's build count as what they are: something that failed.
const failed = ended.failed + brokenChecks
console.log(`\n${bold('Took')} ${elapsed(begun)}`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 || stopped || passed + skipped === 0 ? 1 : 0)

/** What fails here fails the run, but hides nothing that comes after it. */
async function check(name: string, work: () => Promise<number>) {
  const started = performance.now()
  const code = await work()
  if (code !== 0) brokenChecks++
  console.log(`${code === 0 ? green('✓') : red('✗')} ${name} ${elapsed(started)}`)
}

async function build(): Promise<number> {
  try {
    await buildStorefront(testLauncher(), testEnvironment())
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return 1
  }
}

function all(): string[] {
  const folders = ['api', 'worker', 'domain', 'platform', 'dev', 'test', 'storefront', 'infra']
  const pattern = `{${folders.join(',')}}/**/*.test.ts`
  return globSync(pattern, {
    cwd: projectFolder,
    exclude: path => /(^|\/)(node_modules|\.next|cdk\.out)$/.test(path),
  }).sort()
}

function chosen(paths: string[]): string[] {
  const matches = paths.flatMap(path => globSync(path)).map(path => relative(projectFolder, resolve(path)))
  if (matches.length > 0) return matches
  console.error(`There is no test file at ${paths.join(' ')}.`)
  process.exit(1)
}

/** The run still ends with its count: of what had been run by then. */
async function stop(reason: string) {
  if (stopped) return
  stopped = true
  console.log(`\nStopped by ${reason}.`)
  stopTools()
  if (!tests) process.exit(1)
  await tests.stop()
}
