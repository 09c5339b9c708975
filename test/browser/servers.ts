import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Test } from 'tap'
import { startEdge } from '#dev/edge.ts'
import { freePort } from '#dev/ports.ts'
import { openServerSide } from '#test/browser/server-side.ts'
import { startStorefront } from '#test/browser/storefront.ts'
import type { TestDatabase } from '#test/database.ts'
import { folderOf } from '#test/services.ts'

export type Servers = {
  /** Where a visitor finds a store, the team's area and the bare domain, behind the edge. */
  shopAt(slug: string): string
  appOrigin: string
  landing: string
  /** The API without the edge, for what happens elsewhere meanwhile. */
  apiUrl: string
  mailFolder: string
  mediaFolder: string
}

/** Everything `npm start` runs, on a database of the test's: API, worker, the built storefront, the edge before them. */
export async function startServers(t: Pick<Test, 'teardown'>, database: TestDatabase): Promise<Servers> {
  // In the folder of the run, which is erased even when this process is killed.
  const dataDir = mkdtempSync(join(folderOf(process.ppid), 'browser-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const edgePort = await freePort()
  const origins = {
    SADU_SHOP_ORIGIN: `http://{slug}.localhost:${edgePort}`,
    SADU_APP_ORIGIN: `http://app.localhost:${edgePort}`,
  }
  const app = await openServerSide(t, database, { ...origins, SADU_DATA_DIR: dataDir })
  const apiUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const webUrl = await startStorefront(t, join(dataDir, 'logs'), { ...origins, SADU_API_URL: apiUrl })
  const mailFolder = join(dataDir, 'mail')
  const edge = await startEdge({ port: edgePort, apiUrl, webUrl, mailFolder })
  t.teardown(edge.stop)
  return {
    shopAt: slug => origins.SADU_SHOP_ORIGIN.replace('{slug}', slug),
    appOrigin: origins.SADU_APP_ORIGIN,
    landing: `http://localhost:${edgePort}`,
    apiUrl,
    mailFolder,
    mediaFolder: join(dataDir, 'media'),
  }
}
