import { answers, answersWell, environmentFor, keep, ourProgram } from '#dev/local-programs.ts'
import { fillDatabase, openEdge, openStack, withLocalRun } from '#dev/local-stack.ts'
import { step } from '#dev/progress.ts'
import { next } from '#dev/storefront-build.ts'

// `npm run dev`: as `npm start`, but API, worker and storefront follow every change of their sources, and say what they
// have to say here.
const begun = performance.now()
const watch = ['--watch', '--watch-preserve-output']

await withLocalRun({ echo: ['api', 'worker', 'web'] }, async run => {
  const stack = await openStack(run)
  const { environment, webPort } = stack
  await fillDatabase(run, stack)
  if (run.closing.isClosing) return
  const api = ourProgram('api', 'api/main.ts', environment, watch)
  const worker = ourProgram('worker', 'worker/main.ts', environment, watch)
  const own = { ...environmentFor('storefront', environment), NODE_ENV: 'development' }
  const web = next('dev', ['-H', 'localhost', '-p', String(webPort)], own)
  await Promise.all([
    step('API is watched', () => keep(run, 'api', api, answersWell(`${environment.SADU_API_URL}/live`))),
    step('Worker is watched', () => keep(run, 'worker', worker, async () => true)),
    step('Storefront is watched', () => keep(run, 'web', web, answers(webPort))),
  ])
  await openEdge(run, stack, { begun, webSockets: true })
})
