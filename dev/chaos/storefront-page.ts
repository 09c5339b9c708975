import { get } from 'node:http'
import type { Stage } from '#dev/bench/stage.ts'
import { environmentFor } from '#dev/local-programs.ts'
import { freePort } from '#dev/ports.ts'
import { waitUntil } from '#dev/processes.ts'
import { buildStorefront, isBuilt, next } from '#dev/storefront-build.ts'

/** The production storefront over one of the processes, asked under the tenant's own host. */
export async function storefrontPage(stage: Stage, apiUrl: string, slug: string) {
  const { run, environment } = stage
  const own = environmentFor('storefront', { ...environment, SADU_API_URL: apiUrl })
  if (!isBuilt()) await buildStorefront(run.launch, own)
  const port = String(await freePort())
  const child = run.launch('web', next('start', ['-H', 'localhost', '-p', port], { ...own, NODE_ENV: 'production' }))
  run.closing.add('web', child.stop)
  const { host } = new URL(environment.SADU_SHOP_ORIGIN!.replace('{slug}', slug))
  const isOpen = () => isOkUnder(host, Number(port)).catch(() => false)
  if (!(await waitUntil(isOpen, 60_000))) throw new Error(`The storefront shows no page:\n${child.tail()}`)
  return { isOpen, stop: child.stop }
}

function isOkUnder(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asked = get({ host: 'localhost', port, path: '/en', headers: { host } }, answer => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode === 200))
    })
    asked.once('error', reject)
  })
}
