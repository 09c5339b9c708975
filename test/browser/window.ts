import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type Page, chromium as playwright, type Request } from 'playwright-core'
import type { Test } from 'tap'
import type { Locale } from '#test/browser/words.ts'

export type Look = {
  locale: Locale
  width: 390 | 1280
  /** Answers of these statuses belong to what is tried. */
  refusals?: number[]
  /** The network is cut on purpose. */
  cut?: boolean
}

export const arabicPhone: Look = { locale: 'ar', width: 390 }
export const englishDesk: Look = { locale: 'en', width: 1280 }

export async function openChromium(t: Pick<Test, 'teardown'>): Promise<Browser> {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
  t.teardown(() => browser.close())
  return browser
}

/**
 * A test in a window of its own. It fails for what its pages do behind a visitor's back as well: errors in the console,
 * breaches of the content policy, refused requests, requests to another origin.
 */
export function inWindow(
  browser: Browser,
  look: Look,
  work: (t: Test, page: Page, context: BrowserContext) => Promise<void>,
) {
  return async (t: Test) => {
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.width === 390 ? 844 : 800 },
      locale: look.locale === 'ar' ? 'ar-KW' : 'en-GB',
      timezoneId: 'Asia/Kuwait',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(15_000)
    const troubles = watch(context, look)
    try {
      const page = await context.newPage()
      await work(t, page, context)
      t.same(troubles, [], 'nothing went wrong unseen')
    } finally {
      await context.close()
    }
  }
}

function watch(context: BrowserContext, { refusals = [], cut }: Look): string[] {
  const troubles: string[] = []
  const expected = [...refusals.map(status => `the server responded with a status of ${status} `), cut && 'net::ERR_']
  context.on('console', message => {
    if (message.type() !== 'error' || expected.some(words => words && message.text().includes(words))) return
    troubles.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', uncaught => troubles.push(`script: ${uncaught.error().stack ?? uncaught.error().message}`))
  context.on('request', request => {
    if (!isWithin(request)) troubles.push(`request: ${request.method()} ${request.url()}`)
  })
  return troubles
}

/** Pages may lead elsewhere; what a page loads comes from its own origin, or is written in it. */
function isWithin(request: Request): boolean {
  if (request.isNavigationRequest()) return new URL(request.url()).hostname.endsWith('localhost')
  if (/^(data|blob):/.test(request.url())) return true
  return new URL(request.url()).origin === new URL(request.frame().url()).origin
}
