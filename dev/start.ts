import { answers, answersWell, environmentFor, keep, ourProgram } from '#dev/local-programs.ts'
import type { LocalRun } from '#dev/local-run.ts'
import { fillDatabase, openEdge, openStack, type Stack, withLocalRun } from '#dev/local-stack.ts'
import { step } from '#dev/progress.ts'
import { buildStorefront, isBuilt, next } from '#dev/storefront-build.ts'

// `npm start`: the whole product on one machine. `-- --reset` forgets the embedded data first.
const begun = performance.now()
const flags = process.argv.slice(2)
const wrong = flags.filter(flag => flag !== '--reset')
if (wrong.length > 0) {
  console.error(`npm start knows --reset only, not ${wrong.join(' ')}.`)
  process.exit(1)
}

await withLocalRun({ echo: [] }, async run => {
  const stack = await openStack(run, { reset: flags.includes('--reset') })
  await Promise.all([serveApi(run, stack), serveStorefront(run, stack)])
  await openEdge(run, stack, { begun })
})

async function serveApi(run: LocalRun, stack: Stack) {
  await fillDatabase(run, stack)
  if (run.closing.isClosing) return
  const { environment } = stack
  const ready = answersWell(`${environment.SADU_API_URL}/live`)
  const api = ourProgram('api', 'api/main.ts', environment)
  const worker = ourProgram('worker', 'worker/main.ts', environment)
  await Promise.all([
    step('API is up', () => keep(run, 'api', api, ready)),
    step('Worker is up', () => keep(run, 'worker', worker, async () => true)),
  ])
}

async function serveStorefront(run: LocalRun, { environment, webPort }: Stack) {
  const own = environmentFor('storefront', environment)
  if (!isBuilt()) await step('Storefront is built', () => buildStorefront(run.launch, own))
  if (run.closing.isClosing) return
  // Next takes a rewrite for one to another server unless it listens under the name it gives itself: localhost.
  const program = next('start', ['-H', 'localhost', '-p', String(webPort)], { ...own, NODE_ENV: 'production' })
  await step('Storefront is up', () => keep(run, 'web', program, answers(webPort)))
}
