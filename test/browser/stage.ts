import type { Browser } from 'playwright-core'
import type { Test } from 'tap'
import { type Servers, startServers } from '#test/browser/servers.ts'
import { dressShop } from '#test/browser/shop.ts'
import { openChromium } from '#test/browser/window.ts'
import { testDatabase } from '#test/database.ts'
import { type TestWorld, worldIn } from '#test/world.ts'

export type Stage = TestWorld & Servers & { browser: Browser }

/** The whole product over the test world, with the store of `rose` open to visitors, and a browser to visit it with. */
export async function openStage(t: Test): Promise<Stage> {
  endWithRunner(t)
  const database = await testDatabase(t)
  const [world, servers, browser] = await Promise.all([
    worldIn(t, database),
    startServers(t, database),
    openChromium(t),
  ])
  await dressShop(world, world.rose, servers.mediaFolder)
  return { ...world, ...servers, browser }
}

/** Storefront and browser end when this process does, and it ends when the run that it belongs to was killed. */
function endWithRunner(t: Test) {
  const runner = process.ppid
  const watch = setInterval(() => process.ppid !== runner && process.exit(1), 250)
  t.teardown(() => clearInterval(watch))
}
