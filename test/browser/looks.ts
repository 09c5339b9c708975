import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { until } from '#test/browser/moves.ts'
import type { Locale } from '#test/browser/words.ts'

const widths = [390, 1280]

// Half as long as what the package exports: each page reads it anew.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * A page as it stands, on a phone and at a desk, by day and by night: language and direction are said, everybody can use
 * it as far as axe can tell, and nothing lies beside the screen.
 */
export async function inspect(t: Test, page: Page, name: string, locale: Locale): Promise<void> {
  await speaks(t, page, name, locale)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme: 'light' })
    await until(page, isStill)
    t.same(await page.evaluate(overhang), [], `${name}: fits into ${width} px`)
    t.same(await violations(page), [], `${name}: axe at ${width} px`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await until(page, isStill)
    // Nothing but colours depends on the time of day.
    t.same(await violations(page, { runOnly: ['color-contrast'] }), [], `${name}: contrast at ${width} px in the dark`)
  }
}

/** The same for one page of many that are made alike: axe looks at it once, on a phone; by night in one language. */
export async function glance(t: Test, page: Page, name: string, locale: Locale): Promise<void> {
  await speaks(t, page, name, locale)
  const own = page.viewportSize()
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of widths.toReversed()) {
    await page.setViewportSize({ width, height: 844 })
    await until(page, isStill)
    t.same(await page.evaluate(overhang), [], `${name}: fits into ${width} px`)
  }
  t.same(await violations(page), [], `${name}: axe`)
  if (locale === 'ar') {
    await page.emulateMedia({ colorScheme: 'dark' })
    await until(page, isStill)
    t.same(await violations(page, { runOnly: ['color-contrast'] }), [], `${name}: contrast in the dark`)
  }
  if (own) await page.setViewportSize(own)
}

async function speaks(t: Test, page: Page, name: string, locale: Locale) {
  const spoken = await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')
  t.same(spoken, [locale, locale === 'ar' ? 'rtl' : 'ltr'], `${name}: language and direction`)
}

async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe)
  const told = JSON.stringify({ ...options, resultTypes: ['violations'], preload: false })
  const found = (await page.evaluate(
    `axe.run(${told}).then(({ violations }) => violations)`,
  )) as AxeResults['violations']
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

const isStill = `document.fonts.status === 'loaded'
  && document.getAnimations().every(animation => animation.playState !== 'running')`

/** Elements that reach beyond the screen, unless they can be scrolled to within their own frame. */
const overhang = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1)
    .map(element => element.outerHTML.slice(0, 120))
    .slice(0, 5)
    .concat(scrollWidth + ' px wide')
})()`
