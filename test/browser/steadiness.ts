import type { Page, Route } from 'playwright-core'
import { until } from '#test/browser/moves.ts'

/** How much a page moves under the reader's eyes when its pictures and fonts come after its first paint. */
export async function layoutShift(page: Page, url: string): Promise<number> {
  const painted = Promise.withResolvers<void>()
  const late = async (route: Route) => {
    await painted.promise
    await route.continue().catch(() => undefined)
  }
  await page.route(/\/v1\/media\/|\.woff2$/, late)
  const loaded = page.goto(url)
  await page.waitForURL(url, { waitUntil: 'commit' })
  await until(page, `performance.getEntriesByName('first-contentful-paint').length > 0`)
  painted.resolve()
  await loaded
  await until(page, allIsThere)
  await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)')
  await until(page, allIsThere)
  await page.unroute(/\/v1\/media\/|\.woff2$/)
  return Number(await page.evaluate(shift))
}

const allIsThere = `document.fonts.status === 'loaded' && [...document.images].every(image => {
  const { top, bottom } = image.getBoundingClientRect()
  return bottom < 0 || top > innerHeight || (image.complete && image.naturalWidth > 0)
})`

const shift = `new Promise(resolve => {
  const entries = []
  new PerformanceObserver(list => entries.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true })
  const own = () => entries.filter(entry => !entry.hadRecentInput)
  // What was noted before is handed over after the next frame has been painted.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
    resolve(own().reduce((sum, entry) => sum + entry.value, 0)),
  )))
})`
