import type { Browser } from 'playwright-core'

type Size = { width: number; height: number; shown: number }

/** The top of a page as a device of this size shows it, once its fonts and pictures are there; sharp enough for `shown`. */
export async function takePicture(browser: Browser, url: string, { width, height, shown }: Size): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: shown < width ? 2 : 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  try {
    const answer = await page.goto(url, { waitUntil: 'load' })
    if (!answer?.ok()) throw new Error(`${url} answers ${answer?.status()}.`)
    // Text, because the functions of this file know no browser: the types of the server have no `document`.
    await page.waitForFunction(everythingIsShown, undefined, { timeout: 15_000 })
    return await page.screenshot()
  } finally {
    await page.close()
  }
}

const everythingIsShown = `document.fonts.status === 'loaded' && [...document.images]
  .filter(image => image.getBoundingClientRect().top < innerHeight)
  .every(image => image.complete && image.naturalWidth > 0)`
