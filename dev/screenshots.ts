import { mkdirSync, statSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { projectFolder } from '#dev/children.ts'
import { type Device, layOut } from '#dev/screenshots/lay-out.ts'
import { takePicture } from '#dev/screenshots/take-picture.ts'
import { readConfig } from '#platform/config.ts'

// `npm run screenshots`: the picture of the README, taken from the Sadu that `npm start` runs on this machine.
const { webPort } = readConfig(process.env, 'edge')
const store = `http://bloom.localhost:${webPort}`
const desk: Device = { width: 1280, height: 820, shown: 1280, corner: 14 }
const phone: Device = { width: 390, height: 820, shown: 320, corner: 34 }

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
try {
  const english = await takePicture(browser, `${store}/en`, desk)
  const arabic = await takePicture(browser, `${store}/ar`, phone)
  const picture = await layOut({ desk: { ...desk, image: english }, phone: { ...phone, image: arabic } })
  mkdirSync(`${projectFolder}docs/images`, { recursive: true })
  const file = 'docs/images/storefront.webp'
  await picture.webp({ quality: 82, effort: 6 }).toFile(`${projectFolder}${file}`)
  console.log(`Wrote ${file}, ${Math.round(statSync(`${projectFolder}${file}`).size / 1024)} kB.`)
} catch (error) {
  console.error(`${(error as Error).message}\nThe picture is taken from a running Sadu: npm start first.`)
  process.exitCode = 1
} finally {
  await browser.close()
}
