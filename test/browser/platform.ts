import type { Page } from 'playwright-core'
import { demoSuperAdmin } from '#dev/demo/demo-super-admin.ts'
import { seedSuperAdmin } from '#dev/demo/seed-super-admin.ts'
import { authenticator } from '#test/browser/authenticator.ts'
import type { Stage } from '#test/browser/stage.ts'
import { type Locale, saying } from '#test/browser/words.ts'
import { testMasterKey } from '#test/database.ts'
import { testPassword } from '#test/people.ts'

/** Somebody who runs the platform, has no store, and answers the second step from an app. */
export async function platformPerson({ database, databases }: Stage) {
  await seedSuperAdmin({
    identity: databases.identity,
    adminUrl: database.adminUrl,
    masterKey: Buffer.from(testMasterKey(), 'base64'),
    password: testPassword,
  })
  const code = authenticator(demoSuperAdmin.totpSecret)

  /** In two steps, to the page that was asked for. */
  return async (page: Page, { appOrigin }: Stage, { path = '/super', locale = 'en' as Locale } = {}) => {
    const field = (key: string) => page.getByLabel(saying(locale, key))
    await page.goto(appOrigin + path)
    await field('auth.email').fill(demoSuperAdmin.email)
    await field('auth.password').fill(testPassword)
    await page.getByRole('button', { name: saying(locale, 'auth.signIn.submit') }).click()
    await field('auth.mfa.code').fill(await code())
    await page.waitForURL(url => url.pathname !== '/sign-in')
  }
}
