import type { Test } from 'tap'
import { launcher } from '#dev/children.ts'
import { freePort, isAnswering } from '#dev/ports.ts'
import { waitUntil } from '#dev/processes.ts'
import { isBuilt, next } from '#dev/storefront-build.ts'
import { testEnvironment } from '#dev/test-run.ts'

/** The built storefront on a port of its own; stopped with the test. */
export async function startStorefront(t: Pick<Test, 'teardown'>, logs: string, origins: Record<string, string>) {
  if (!isBuilt()) throw new Error('The storefront is not built from its present sources: npm test builds it first.')
  const port = await freePort()
  const env = { ...testEnvironment(), ...origins, NODE_ENV: 'production' as const }
  const child = launcher(logs)('storefront', next('start', ['-p', String(port)], env))
  t.teardown(child.stop)
  await waitUntil(async () => child.ended || (await isAnswering(port, 'localhost')), 30_000)
  if (child.ended) throw new Error(`The storefront does not start: ${await child.end}\n${child.tail()}`)
  return `http://localhost:${port}`
}
